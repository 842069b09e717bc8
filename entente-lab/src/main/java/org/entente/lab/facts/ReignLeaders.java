package org.entente.lab.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leaders since 1990 from REIGN (Curtis Bell, the Rulers, Elections and Irregular Governance
 * dataset, MIT). REIGN has surnames and no offices: {@code leaders.csv} beside this class says, by
 * REIGN's id, which office the leader held and the full name.
 *
 * <p>REIGN gives the first day and the last month. When the next leader of the state starts in that
 * month, the tenure ends on that day; else it is known to the month.
 */
final class ReignLeaders {
  private ReignLeaders() {}

  static List<TenureFact> read(Path facts) {
    Map<String, Map<String, String>> offices = new HashMap<>();
    CsvTable.resource("leaders.csv").rows().forEach(row -> offices.put(row.get("leadid"), row));
    List<Map<String, String>> leaders =
        CsvTable.read(facts.resolve("reign-leaderlist-2021-03.csv.gz")).rows();
    List<TenureFact> tenures = new ArrayList<>();
    for (int index = 0; index < leaders.size(); index++) {
      Map<String, String> leader = leaders.get(index);
      Map<String, String> office = offices.get(leader.get("leadid"));
      if (office != null) {
        Map<String, String> next = index + 1 < leaders.size() ? leaders.get(index + 1) : null;
        tenures.add(
            new TenureFact(
                office.getOrDefault("actor", ""),
                office.getOrDefault("office", ""),
                office.getOrDefault("person", ""),
                start(leader),
                end(leader, next),
                "reign-leaderlist-2021-03.csv.gz " + leader.get("leadid")));
      }
    }
    return tenures;
  }

  private static String start(Map<String, String> leader) {
    return String.format(
        "%s-%02d-%02d", leader.get("syear"), number(leader, "smonth"), number(leader, "sdate"));
  }

  private static String end(Map<String, String> leader, @Nullable Map<String, String> next) {
    String month = String.format("%s-%02d", leader.get("eyear"), number(leader, "emonth"));
    if (next == null || !String.valueOf(next.get("ccode")).equals(leader.get("ccode"))) {
      return month;
    }
    String successor = start(next);
    return successor.startsWith(month) ? successor : month;
  }

  private static int number(Map<String, String> leader, String key) {
    return Integer.parseInt(leader.getOrDefault(key, "0"));
  }
}
