-- A role that decides is given by two people: one administrator asks, somebody else agrees. Who has an account keeps the role
-- and the password they have: of theirs nobody can say any more who knows it.
ALTER TABLE user_account
  ADD COLUMN asked_role text,
  ADD COLUMN asked_by uuid,
  ADD COLUMN asked_at timestamptz(3),
  ADD COLUMN role_agreed_by uuid,
  ADD COLUMN password_is_given boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT user_account_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT user_account_role_agreed_by_fkey FOREIGN KEY (role_agreed_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT asked_role_is_whole CHECK (num_nonnulls(asked_role, asked_by, asked_at) IN (0, 3)),
  ADD CONSTRAINT asked_role_decides CHECK (asked_role IN ('administrator', 'approver')),
  ADD CONSTRAINT asked_role_is_not_agreed CHECK (asked_role IS NULL OR role_agreed_by IS NULL);

-- Whatever the code of the day says: nobody comes to a role that decides without a second person and a password of their own.
CREATE FUNCTION public.require_two_people_for_role() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF new.password_is_given OR (old.role IS DISTINCT FROM new.role AND NOT coalesce(
    old.asked_role = new.role AND NOT old.password_is_given
      AND new.role_agreed_by NOT IN (old.asked_by, new.id)
      AND EXISTS (SELECT FROM public.user_account u
        WHERE u.id = new.role_agreed_by AND u.active AND u.role IN ('administrator', 'approver')), false)) THEN
    RAISE EXCEPTION 'A role that decides is given by two people' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER role_is_given_by_two BEFORE UPDATE ON public.user_account
  FOR EACH ROW WHEN (new.role IN ('administrator', 'approver')) EXECUTE FUNCTION public.require_two_people_for_role();

GRANT UPDATE (asked_role, asked_by, asked_at, role_agreed_by, password_is_given) ON user_account TO tracker_app;
