/** Enough for a small office on a small machine. Everything acknowledged is on the disk: fsync stays on. */
export const SETTINGS: Record<string, string> = {
  max_connections: '60',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  jit: 'off',
  // After a crash it writes down all that the last checkpoint did not: files that changed in the last minute, not in five.
  checkpoint_timeout: '1min',
  // Before that it makes sure that its folder is on the disk: in one call to Linux, not file by file (1,500 of them).
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
  // Its log holds no value of a row: an error, its DETAIL and the statement that caused it quote them. The program that
  // caused an error is told of it, and of what ends the server or a connection the log still tells.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_statement: 'none',
  log_min_duration_statement: '-1',
};
