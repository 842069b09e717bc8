package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who belonged to what on which day, in the shipped lexicon. */
class MembersTest {
  private static final ActorRegistry ACTORS = Lexicon.load().actors();

  private static List<String> members(String organisation, String day) {
    return ACTORS.members(organisation, LocalDate.parse(day));
  }

  @Test
  void natoGrowsFromThirtyToThirtyTwo() {
    assertThat(members("NATO", "2021-03-23")).hasSize(30).doesNotContain("FIN", "SWE");
    assertThat(members("NATO", "2023-04-03")).hasSize(30);
    assertThat(members("NATO", "2023-04-05")).hasSize(31).contains("FIN").doesNotContain("SWE");
    assertThat(members("NATO", "2024-07-10")).hasSize(32).contains("FIN", "SWE");
  }

  @Test
  void britainLeavesTheEuropeanUnion() {
    assertThat(members("EUU", "2020-01-31")).hasSize(28).contains("GBR");
    assertThat(members("EUU", "2020-02-01")).hasSize(27).doesNotContain("GBR");
  }

  @Test
  void bricsGrows() {
    assertThat(members("BRICS", "2023-12-31")).containsExactly("BRA", "CHN", "IND", "RUS", "ZAF");
    assertThat(members("BRICS", "2024-01-01")).hasSize(9).contains("EGY", "ETH", "IRN", "ARE");
    assertThat(members("BRICS", "2025-01-06")).hasSize(10).contains("IDN");
  }

  @Test
  void partnersAndCandidatesAreNoMembers() {
    assertThat(members("BRICS", "2025-07-01")).doesNotContain("BLR", "CUB");
    assertThat(members("EUU", "2024-07-10")).doesNotContain("UKR", "TUR");
  }

  @Test
  void membersAreSortedAndKnown() {
    for (Actor organisation : ACTORS.list()) {
      List<String> members = members(organisation.code(), "2024-07-10");
      assertThat(members).isSorted().doesNotHaveDuplicates();
      assertThat(members).allMatch(code -> ACTORS.find(code).isPresent());
    }
  }

  @Test
  void nobodyBelongsToWhatNobodyKnows() {
    assertThat(members("NO-SUCH", "2024-07-10")).isEmpty();
  }
}
