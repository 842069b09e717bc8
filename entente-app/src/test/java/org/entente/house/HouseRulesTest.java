package org.entente.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The program keeps the house's rules, and each rule catches a class planted to break it. */
class HouseRulesTest {
  private record Named(String name, Function<HouseRules, List<ArchRule>> rules, String breach) {}

  private static final List<Named> ALL =
      List.of(
          new Named(
              "model sees only the JDK", r -> List.of(r.modelSeesOnlyTheJdk()), "ModelThatReads"),
          new Named(
              "lexicon sees only the model",
              r -> List.of(r.lexiconSeesOnlyTheModel()),
              "LexiconThatReads"),
          new Named("stages never meet", HouseRules::stagesNeverMeet, "CoderThatReads"),
          new Named(
              "packages have no cycles",
              r -> List.of(r.packagesHaveNoCycles()),
              "org.entente.planted.code"),
          new Named(
              "one library, one package", HouseRules::oneLibraryOnePackage, "ReportThatWritesJson"),
          new Named(
              "the engine knows no clock",
              r -> List.of(r.engineKnowsNoClock()),
              "MeasureThatAsksTheTime"),
          new Named(
              "the engine knows no chance",
              r -> List.of(r.engineKnowsNoChance()),
              "MeasureThatRollsDice"),
          new Named(
              "only the command line uses the standard streams",
              r -> List.of(r.onlyTheCommandLineUsesTheStandardStreams()),
              "ReportThatPrints"),
          new Named(
              "only fetch uses the network",
              r -> List.of(r.onlyFetchUsesTheNetwork()),
              "ReportThatAsksTheNetwork"));

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.entente");

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("org.entente.planted");

  @TestFactory
  Stream<DynamicTest> programKeepsTheRule() {
    HouseRules rules = new HouseRules("org.entente");
    return ALL.stream()
        .map(
            named ->
                DynamicTest.dynamicTest(
                    named.name(),
                    () -> {
                      assertThat(PROGRAM.contain("org.entente.model.text.Article")).isTrue();
                      assertThat(PROGRAM.contain("org.entente.app.cli.Entente")).isTrue();
                      named.rules().apply(rules).forEach(rule -> rule.check(PROGRAM));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> ruleCatchesItsBreach() {
    HouseRules rules = new HouseRules("org.entente.planted");
    return ALL.stream()
        .map(
            named ->
                DynamicTest.dynamicTest(
                    named.name(),
                    () ->
                        assertThatThrownBy(
                                () ->
                                    named.rules().apply(rules).forEach(rule -> rule.check(PLANTED)))
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining(named.breach())));
  }
}
