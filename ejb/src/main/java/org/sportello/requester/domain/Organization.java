package org.sportello.requester.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A company that people belong to. It comes in with a contract (its plan); a partner may have end
 * customers below it, and sees their tickets as well as its own. Its path, {@code /4/5/}, holds the
 * keys from the top of its branch to itself.
 */
@Entity
@Table(name = "organization")
public class Organization {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;
  private OrganizationKind kind;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "parent_id")
  private Organization parent;

  private String path;

  @Column(name = "plan_code")
  private String planCode;

  @Column(name = "area_code")
  private String areaCode;

  private String language;

  @Version private int version;

  protected Organization() {}

  public Long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public OrganizationKind kind() {
    return kind;
  }

  public Organization parent() {
    return parent;
  }

  public String path() {
    return path;
  }

  public String planCode() {
    return planCode;
  }

  public String areaCode() {
    return areaCode;
  }

  public String language() {
    return language;
  }

  /** Whether the other organisation is this one or stands below it. */
  public boolean includes(Organization other) {
    // By the method: another organisation may be a proxy whose own fields are empty.
    return other != null && other.path().startsWith(path);
  }
}
