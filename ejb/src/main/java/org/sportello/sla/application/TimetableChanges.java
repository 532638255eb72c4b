package org.sportello.sla.application;

/** Has the tickets told that a calendar's hours change, in a process of its own. */
public interface TimetableChanges {

  /** A calendar that tickets count by has been given its next timetable. */
  void entered(String calendar);
}
