-- What a calendar is called may change; what it counts may not.
grant update (name_it, name_en) on sla_calendar to sportello_app;
