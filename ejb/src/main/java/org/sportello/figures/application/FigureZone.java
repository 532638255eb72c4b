package org.sportello.figures.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;

/** Where the days of the figures begin: the time zone of the firm, {@code SPORTELLO_ZONE}. */
@ApplicationScoped
public class FigureZone {

  private final ZoneId zone;

  public FigureZone() {
    this(ZoneId.of(System.getenv().getOrDefault("SPORTELLO_ZONE", "Europe/Rome")));
  }

  FigureZone(ZoneId zone) {
    this.zone = zone;
  }

  /** The zone's name. */
  public String id() {
    return zone.getId();
  }

  /** The zone itself. */
  public ZoneId zone() {
    return zone;
  }
}
