-- Those of before had no day; nobody is reminded of them.
update supervision_urging set due_on = date_add(urged_on, interval 7 day), reminded = true;
