-- What stood here in clear is worth nothing after minutes: those that have not gone yet are asked for again.
update sms_part p join sms_out m on m.id = p.message_id
set p.state = 'FAILED', p.code = 'EXPIRED'
where m.kind in ('LINK', 'CODE') and m.due_at is not null and p.state in ('QUEUED', 'SENDING');
update sms_out set state = 'FAILED', code = 'EXPIRED', finished_at = created_at, due_at = null, payload = null
where kind in ('LINK', 'CODE') and due_at is not null;
update sms_out set message = null where kind in ('LINK', 'CODE');
