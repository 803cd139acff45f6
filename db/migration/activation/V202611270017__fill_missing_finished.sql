-- A platform that told of the result before it answered the order itself had the moment of the result wiped out by its answer.
update activation_request
   set finished_at = (select min(s.at) from activation_step s
                       where s.activation_id = activation_request.id and s.step = 'RESULT')
 where finished_at is null
   and state in ('SUCCEEDED', 'FAILED', 'REFUSED');
