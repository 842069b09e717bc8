package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Questions of our own, written before the answers were looked up: who belonged where, who held
 * what. They are in {@code questions.csv} with their citations.
 */
class DatedQuestionsTest {
  private static final ActorRegistry ACTORS = Lexicon.load().actors();

  private static List<Block> questions() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(DatedQuestionsTest.class.getResourceAsStream("questions.csv"))) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new LexiconFile("questions.csv", text).blocks();
    }
  }

  private static String answer(Block question) {
    LocalDate day = LocalDate.parse(question.text("date"));
    String of = question.text("of");
    return switch (question.text("ask")) {
      case "members" -> String.valueOf(ACTORS.members(of, day).size());
      case "who" ->
          holder(of.substring(0, of.indexOf('|')), of.substring(of.indexOf('|') + 1), day);
      default -> {
        Membership.Role role =
            Membership.Role.valueOf(question.text("ask").toUpperCase(Locale.ROOT));
        String[] pair = of.split(" ", 2);
        boolean holds =
            ACTORS.memberships().list(pair[0], role, day).stream()
                .anyMatch(entry -> entry.actor().equals(pair[1]));
        yield holds ? "yes" : "no";
      }
    };
  }

  private static String holder(String title, String code, LocalDate day) {
    Actor actor = ACTORS.find(code).orElseThrow();
    return ACTORS
        .office(title, actor)
        .map(office -> ACTORS.tenures().list(code, office, day))
        .filter(holders -> holders.size() == 1)
        .map(holders -> holders.get(0).person())
        .orElse("nobody or several");
  }

  @Test
  void allAreAnsweredRight() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Block question : questions()) {
      String answer = answer(question);
      if (!answer.equals(question.text("answer"))) {
        wrong.add(
            String.format(
                "%s: %s %s on %s: %s instead of %s",
                question.location(),
                question.text("ask"),
                question.text("of"),
                question.text("date"),
                answer,
                question.text("answer")));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void areOfManyOrganisationsAndOffices() throws IOException {
    Set<String> organisations = new TreeSet<>();
    Set<String> offices = new TreeSet<>();
    for (Block question : questions()) {
      assertThat(question.has("cite")).isTrue();
      if (question.text("ask").equals("who")) {
        offices.add(question.text("of"));
      } else {
        organisations.add(question.text("of").split(" ", 2)[0]);
      }
    }
    assertThat(questions()).hasSizeGreaterThanOrEqualTo(100);
    assertThat(organisations).hasSizeGreaterThanOrEqualTo(20);
    assertThat(offices).hasSizeGreaterThanOrEqualTo(40);
  }
}
