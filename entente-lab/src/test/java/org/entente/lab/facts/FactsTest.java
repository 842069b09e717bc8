package org.entente.lab.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What outside files say goes into the lexicon once, and never over what stands there. */
class FactsTest {
  private static final String HEADER = "actor,office,person,aliases,from,to,cite\n";

  @TempDir private Path folder = Path.of("");

  private Path tenures(String rows) throws IOException {
    return Files.writeString(folder.resolve("tenures.csv"), HEADER + rows);
  }

  private static TenureFact fact(String person, String from, String to) {
    return new TenureFact("AAA", "foreign minister", person, from, to, "file 1");
  }

  @Test
  void addsWhatIsNotThereAndNothingTwice() throws IOException {
    Path file = tenures("AAA,foreign minister,Ada Moe,,2001-05-02,2003,x\n");
    for (int run = 0; run < 2; run++) {
      TenureFile table = new TenureFile(file);
      table.take(fact("Moe", "2001-05-02", "2003-01"));
      table.take(fact("Bo Lind", "2003", "2004-02"));
      assertThat(table.report()).isEmpty();
      table.write();
    }
    assertThat(Files.readString(file))
        .isEqualTo(
            HEADER
                + "AAA,foreign minister,Ada Moe,,2001-05-02,2003,x\n"
                + "AAA,foreign minister,Bo Lind,,2003,2004-02,file 1\n");
  }

  @Test
  void reportsWhatContradictsAndLeavesItOut() throws IOException {
    Path file = tenures("AAA,foreign minister,Ada Moe,,2001-05-02,2003-01-01,x\n");
    TenureFile table = new TenureFile(file);
    table.take(fact("Bo Lind", "2002-11", "2004-02"));
    table.take(fact("Ada Moe", "2001-09-02", "2003-01-01"));
    assertThat(table.report()).hasSize(2);
    assertThat(table.report().get(0)).startsWith("held by another: AAA foreign minister: Bo Lind");
    assertThat(table.report().get(1)).startsWith("other dates: AAA foreign minister: Ada Moe");
    assertThat(table.write()).contains("1 rows, 1 facts known, 0 added");
  }

  @Test
  void endsTheTenureOfWhomASuccessorIsKnown() throws IOException {
    Path file = tenures("AAA,foreign minister,Ada Moe,,2001-05-02,2002-12..,x\n");
    TenureFile table = new TenureFile(file);
    table.takeCurrent(fact("Bo Lind", "2003-02-01", "2004-08-22.."));
    table.write();
    assertThat(Files.readString(file)).contains("Ada Moe,,2001-05-02,2003-02-01,x");
    assertThat(Files.readString(file)).contains("Bo Lind,,2003-02-01,2004-08-22..,file 1");
  }

  @Test
  void knowsForLongerWhoIsSeenInOfficeLater() throws IOException {
    Path file = tenures("AAA,foreign minister,Ada Moe,,2001-05-02,2002-12..,x\n");
    for (int run = 0; run < 2; run++) {
      TenureFile table = new TenureFile(file);
      table.takeCurrent(fact("Ada Moe", "2001-05-02", "2004-08-22.."));
      table.takeCurrent(fact("Ada Moe", "2001-05-02", "2003-01-01.."));
      table.write();
      assertThat(Files.readString(file))
          .isEqualTo(HEADER + "AAA,foreign minister,Ada Moe,,2001-05-02,2004-08-22..,x\n");
    }
  }

  @Test
  void drawsTheSameRowsForTheSameSeed() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int row = 0; row < 50; row++) {
      rows.add(Map.of("person", "P" + row));
    }
    assertThat(TenureSample.draw(rows, 7, 10))
        .hasSize(10)
        .isEqualTo(TenureSample.draw(rows, 7, 10));
    assertThat(TenureSample.draw(rows, 8, 10)).isNotEqualTo(TenureSample.draw(rows, 7, 10));
  }
}
