update activation_request
   set step = case state
                  when 'SENDING' then 'REQUEST'
                  when 'WAITING' then 'ANSWER'
                  when 'REPAIR' then 'ANSWER'
                  when 'FAILED' then 'ANSWER'
                  when 'SUCCEEDED' then 'RESULT'
                  else coalesce((select min(s.step) from activation_step s
                                  where s.activation_id = activation_request.id
                                    and s.outcome = 'REFUSED' and s.step <> 'RESULT'), 'RULES')
              end;
