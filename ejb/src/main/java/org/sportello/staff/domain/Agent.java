package org.sportello.staff.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sportello.requester.domain.Person;

/**
 * A member of staff who works tickets, at level 1 (first level), 2 (specialist) or 3 (product
 * manager) of the ladder (004-04).
 */
@Entity
@Table(name = "agent")
public class Agent {

  @Id
  @Column(name = "person_id")
  private Long id;

  @OneToOne(fetch = FetchType.LAZY)
  @MapsId
  @JoinColumn(name = "person_id")
  private Person person;

  private int level;
  private int seniority;
  private int capacity;
  private boolean present;

  @Column(name = "team_code")
  private String teamCode;

  @Column(name = "area_code")
  private String areaCode;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> skills;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> languages;

  @Column(name = "left_at")
  private Instant leftAt;

  @Version private int version;

  protected Agent() {}

  public Long id() {
    return id;
  }

  public Person person() {
    return person;
  }

  public int level() {
    return level;
  }

  public int seniority() {
    return seniority;
  }

  public int capacity() {
    return capacity;
  }

  public boolean isPresent() {
    return present;
  }

  public String teamCode() {
    return teamCode;
  }

  /** The area whose tickets the agent works, or null for both. */
  public String areaCode() {
    return areaCode;
  }

  /** Product codes; empty for all products. */
  public List<String> skills() {
    return List.copyOf(skills);
  }

  public List<String> languages() {
    return List.copyOf(languages);
  }

  /** Grows with every change: the base of the ETag. */
  public int version() {
    return version;
  }

  /** The agent comes to work or leaves it. */
  public void becamePresent(boolean isPresent, Instant at) {
    if (present && !isPresent) {
      leftAt = at;
    }
    present = isPresent;
  }
}
