package org.sportello.requester.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;
import org.sportello.requester.domain.PhoneNumbers;

/** Finds people by what a caller says of themselves: a name, an address, a number. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadingPeople {

  private static final String SELECT =
      """
      select p.id, p.name, p.username, p.language, o.id as organization_id,
        o.name as organization_name,
        (select string_agg(e.address, ' ' order by e.preferred desc, e.address)
          from person_email e where e.person_id = p.id) as emails,
        (select string_agg(n.number, ' ' order by n.number)
          from person_phone n where n.person_id = p.id) as phones,
        exists (select 1 from agent a where a.person_id = p.id) as is_agent
      from person p left join organization o on o.id = p.organization_id
      """;

  private static final String FOUND =
      """
      p.id in (
        select f.id from person f where f.name ilike :part escape '!' or :words <% f.name
        union select e.person_id from person_email e where e.address ilike :part escape '!'
        union select f.id from person f join organization b on b.id = f.organization_id
          where b.name ilike :part escape '!' or :words <% b.name)
      """;

  @Inject private Queries queries;

  /** A person as they are looked up; addresses with the preferred one first. */
  public record PersonView(
      long id,
      String name,
      String username,
      String language,
      Long organizationId,
      String organizationName,
      List<String> emails,
      List<String> phones,
      boolean isAgent) {}

  /**
   * Whom to find; everything but the limit may be null.
   *
   * @param words part of a name, of an address or of an organisation's name; typos are forgiven
   * @param phone a telephone number in any usual spelling
   * @param organization an organisation's key
   */
  public record Wanted(String words, String phone, Long organization) {}

  /**
   * People in the order of their keys, one more than asked for when there is a next page.
   *
   * @throws InvalidInput when the number to find is no telephone number
   */
  public List<PersonView> page(Caller caller, Wanted wanted, long afterId, int limit) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    List<String> conditions = new ArrayList<>(List.of(DirectoryAccess.people(caller, parameters)));
    conditions.add("p.id > :after");
    parameters.put("after", afterId);
    if (wanted.words() != null && !wanted.words().isBlank()) {
      conditions.add(FOUND);
      parameters.put("words", wanted.words().strip());
      parameters.put("part", Patterns.containing(wanted.words()));
    }
    if (wanted.phone() != null && !wanted.phone().isBlank()) {
      conditions.add("p.id in (select n.person_id from person_phone n where n.number = :number)");
      parameters.put("number", e164(wanted.phone()));
    }
    if (wanted.organization() != null) {
      conditions.add("p.organization_id = :organization");
      parameters.put("organization", wanted.organization());
    }
    return rows(conditions, parameters, limit + 1);
  }

  /**
   * One person.
   *
   * @throws NotFound when they do not exist for the caller
   */
  public PersonView one(Caller caller, long id) {
    Map<String, Object> parameters = new LinkedHashMap<>(Map.of("id", id));
    List<String> conditions = List.of("p.id = :id", DirectoryAccess.people(caller, parameters));
    return rows(conditions, parameters, 1).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no person " + id + "."));
  }

  private List<PersonView> rows(
      List<String> conditions, Map<String, Object> parameters, int limit) {
    return queries.list(
        SELECT + " where " + String.join(" and ", conditions) + " order by p.id limit " + limit,
        parameters,
        ReadingPeople::view);
  }

  private static PersonView view(Columns row) throws SQLException {
    return new PersonView(
        row.key("id"),
        row.text("name"),
        row.text("username"),
        row.text("language"),
        row.key("organization_id"),
        row.text("organization_name"),
        row.words("emails"),
        row.words("phones"),
        row.flag("is_agent"));
  }

  private static String e164(String phone) {
    return PhoneNumbers.e164(phone)
        .orElseThrow(() -> new InvalidInput("/phone", "'" + phone + "' is not a phone number"));
  }
}
