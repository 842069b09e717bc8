package org.entente.app.store;

import java.util.ArrayList;
import java.util.List;

/** Looks for what must not be in an archive. */
final class ArchiveCheck {
  private record Rule(String what, String rows) {}

  private static final String HELD = "SELECT id FROM articles WHERE until IS NULL";

  private static final List<Rule> RULES =
      List.of(
          new Rule("articles are there twice", HELD + " GROUP BY id HAVING count(*) > 1"),
          new Rule(
              "records are of articles that are not there",
              "SELECT id FROM (SELECT article, id FROM mention_records UNION ALL SELECT article, id"
                  + " FROM statements UNION ALL SELECT article, id FROM transfers UNION ALL SELECT"
                  + " article, id FROM figures) WHERE article NOT IN ("
                  + HELD
                  + ")"),
          new Rule(
              "mentions quote what their article does not say",
              "SELECT m.id FROM mention_records m JOIN articles a ON m.article = a.id AND a.until IS"
                  + " NULL WHERE (m.record->>'$.evidence.quote') <> substring(a.record->>'$.text',"
                  + " (m.record->>'$.evidence.start')::INT + 1, (m.record->>'$.evidence.end')::INT -"
                  + " (m.record->>'$.evidence.start')::INT)"),
          new Rule(
              "events rest on mentions that are not there",
              "SELECT e.id FROM events e JOIN mentions m ON m.event = e.id WHERE e.origin = '"
                  + ReadOutput.ORIGIN
                  + "' AND m.id NOT IN (SELECT id FROM mention_records)"));

  private ArchiveCheck() {}

  /** A line for each kind of fault, with how many there are and one of them. */
  static List<String> faults(Database database) {
    List<String> faults = new ArrayList<>();
    for (Rule rule : RULES) {
      List<String> found = database.query(row -> row.getString(1), rule.rows());
      if (!found.isEmpty()) {
        faults.add(found.size() + " " + rule.what() + ", among them " + found.get(0));
      }
    }
    return faults;
  }
}
