-- Devices from which a person has signed in before. Their tries are counted apart, so that strangers who guess at the
-- account do not lock its owner out. Only the SHA-256 of a device's id is kept. A row is added and ended, never deleted.
CREATE TABLE public.known_device (
  id_hash text NOT NULL,
  user_id uuid NOT NULL REFERENCES public.user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  PRIMARY KEY (id_hash, user_id)
);
CREATE INDEX known_device_user_id_idx ON public.known_device (user_id);
GRANT SELECT, INSERT, UPDATE (expires_at, revoked_at) ON public.known_device TO tracker_app;
CREATE CONSTRAINT TRIGGER known_device_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.known_device
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();
