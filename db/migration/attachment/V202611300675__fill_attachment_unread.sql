insert into attachment_unread (attachment_id, tries, waits_until, version)
select id, 0, uploaded_at, 0 from attachment where kind in ('PDF', 'WORD', 'EXCEL', 'SLIDES', 'TEXT');
