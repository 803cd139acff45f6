update forum_post set text_at = written_at where text_at is null;
