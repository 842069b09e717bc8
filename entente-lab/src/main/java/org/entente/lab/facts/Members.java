package org.entente.lab.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.lexicon.ActorRegistry;

/**
 * Members of organisations from CountrycodesOrgs.csv (after the CIA World Factbook of 2020; MIT).
 * {@code organisations.csv} beside this class says which of its organisations is which of ours. The
 * file has no dates; a member that stands in the lexicon in any role, at any time, is left alone.
 */
final class Members {
  private static final Comparator<Map<String, String>> ORDER =
      Comparator.comparing((Map<String, String> row) -> row.getOrDefault("organisation", ""))
          .thenComparing(row -> row.getOrDefault("actor", ""))
          .thenComparing(row -> row.getOrDefault("from", ""))
          .thenComparing(row -> row.getOrDefault("role", ""));

  private static final Map<String, String> ROLES =
      Map.of(
          "member", "member",
          "nonregional member", "member",
          "regional", "member",
          "observer", "observer",
          "associate", "partner",
          "associate member", "partner",
          "partner", "partner",
          "partners", "partner",
          "dialogue partner", "partner",
          "candidate", "candidate");

  private final Path file;
  private final List<String> header;
  private final List<Map<String, String>> rows;
  private int added;

  Members(Path file) {
    CsvTable table = CsvTable.read(file);
    this.file = file;
    this.header = table.header();
    this.rows = new ArrayList<>(table.rows());
  }

  void take(ActorRegistry registry, Path source) {
    Map<String, String> ours = new HashMap<>();
    for (Map<String, String> row : CsvTable.resource("organisations.csv").rows()) {
      ours.put(row.get("org_id"), row.getOrDefault("organisation", ""));
    }
    for (Map<String, String> row : CsvTable.read(source).rows()) {
      String organisation = ours.get(row.getOrDefault("org_id", ""));
      String role = ROLES.get(row.getOrDefault("org_member", ""));
      String actor = row.getOrDefault("ISO_3166_3", "");
      if (organisation != null
          && role != null
          && registry.find(actor).isPresent()
          && registry.find(organisation).isPresent()) {
        take(organisation, actor, role, row.getOrDefault("org_id", ""));
      }
    }
  }

  private void take(String organisation, String actor, String role, String id) {
    boolean known =
        rows.stream()
            .anyMatch(
                row ->
                    organisation.equals(row.get("organisation")) && actor.equals(row.get("actor")));
    if (known) {
      return;
    }
    Map<String, String> row = new LinkedHashMap<>();
    row.put("organisation", organisation);
    row.put("actor", actor);
    row.put("role", role);
    row.put("from", "");
    row.put("to", "");
    row.put("cite", "CountrycodesOrgs.csv " + id);
    rows.add(row);
    added++;
  }

  /** Writes the file, sorted, and says in a line what happened. */
  String write() {
    rows.sort(ORDER);
    CsvTable.write(file, header, rows);
    return String.format("memberships: %d rows, %d added", rows.size(), added);
  }
}
