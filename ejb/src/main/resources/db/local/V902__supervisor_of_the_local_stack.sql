update team set supervisor_id = 16;
