package org.entente.lab.facts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.lexicon.ActorRegistry;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconFile;

/**
 * Takes what outside files know of states, members and office holders into the lexicon's bulk
 * files. Run twice it changes nothing the second time; what contradicts the lexicon is printed, not
 * taken.
 */
public final class Facts {
  private Facts() {}

  /**
   * Runs all generators.
   *
   * @param arguments the lexicon's folder and the data's
   */
  public static void main(String[] arguments) throws java.io.IOException {
    Path lexicon = Path.of(arguments[0]);
    Path data = Path.of(arguments[1]);
    List<String> report = new ArrayList<>();

    List<LexiconFile> actors = new ArrayList<>();
    for (String name : List.of("states.yaml", "organisations.yaml", "groups.yaml", "bodies.csv")) {
      Path file = lexicon.resolve("actors").resolve(name);
      actors.add(new LexiconFile("actors/" + name, Files.readString(file)));
    }
    ActorRegistry registry = Lexicon.parse(actors).actors();

    CodeRows codes = new CodeRows(registry, data);
    CsvTable.write(lexicon.resolve("actors/codes.csv"), CodeRows.HEADER, codes.rows());
    report.addAll(codes.report());
    report.add("codes: " + codes.rows().size() + " rows");

    Members members = new Members(lexicon.resolve("actors/memberships.csv"));
    members.take(registry, data.resolve("facts/CountrycodesOrgs.csv"));
    report.add(members.write());

    TenureFile tenures = new TenureFile(lexicon.resolve("actors/tenures.csv"));
    ReignLeaders.read(data.resolve("facts")).forEach(tenures::take);
    Cabinets.read(data.resolve("facts")).forEach(tenures::take);
    CurrentLeaders.read(data.resolve("facts"), alpha2(codes)).forEach(tenures::takeCurrent);
    report.addAll(tenures.report());
    report.add(tenures.write());
    report.forEach(System.out::println);
  }

  private static Map<String, String> alpha2(CodeRows codes) {
    Map<String, String> actors = new HashMap<>();
    for (Map<String, String> row : codes.rows()) {
      if ("ISO2".equals(row.get("system"))) {
        actors.put(row.getOrDefault("code", ""), row.getOrDefault("actor", ""));
      }
    }
    return actors;
  }
}
