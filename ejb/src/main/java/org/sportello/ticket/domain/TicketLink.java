package org.sportello.ticket.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.sportello.platform.code.Coded;

/** How one ticket relates to another: a follow-up of, a duplicate of, a child of, related to. */
@Entity
@Table(name = "ticket_link")
@IdClass(TicketLink.Key.class)
public class TicketLink {

  @Id
  @Column(name = "from_id")
  private Long fromId;

  @Id
  @Column(name = "to_id")
  private Long toId;

  /** The code: converters do not apply to parts of a key. */
  @Id private String kind;

  @Column(name = "created_at")
  private Instant createdAt;

  protected TicketLink() {}

  /** Links a ticket to another. */
  public static TicketLink between(Ticket from, LinkKind kind, Ticket to, Instant at) {
    TicketLink link = new TicketLink();
    link.fromId = from.id();
    link.toId = to.id();
    link.kind = kind.code();
    link.createdAt = at;
    return link;
  }

  /** The key of a link, whether there is one or not. */
  public static Key key(Ticket from, LinkKind kind, Ticket to) {
    Key key = new Key();
    key.fromId = from.id();
    key.toId = to.id();
    key.kind = kind.code();
    return key;
  }

  public Long fromId() {
    return fromId;
  }

  public Long toId() {
    return toId;
  }

  public LinkKind kind() {
    return Coded.of(LinkKind.class, kind);
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Both ends and the kind. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long fromId;
    private Long toId;
    private String kind;

    protected Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && fromId.equals(that.fromId)
          && toId.equals(that.toId)
          && kind.equals(that.kind);
    }

    @Override
    public int hashCode() {
      return java.util.Objects.hash(fromId, toId, kind);
    }
  }
}
