-- What an acknowledged envelope's successor names it by, also when the envelope itself is sealed away.
ALTER TABLE kept ADD COLUMN hash BLOB;
