package org.entente.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The house's rules, for the packages below a root: {@code org.entente} for the program, {@code
 * org.entente.planted} for classes that break each rule on purpose.
 */
final class HouseRules {
  private static final List<String> STAGES =
      List.of("ingest", "read", "code", "fuse", "measure", "forecast");

  /** A library's packages and the only packages of ours that may see them. */
  private record Library(String packages, List<String> rooms) {
    Library(String packages, String... rooms) {
      this(packages, List.of(rooms));
    }
  }

  private static final List<Library> LIBRARIES =
      List.of(
          new Library("org.jsoup..", "ingest.html"),
          new Library("com.rometools..", "ingest.feed"),
          new Library("org.netpreserve..", "ingest.warc"),
          new Library("io.airlift..", "ingest.pack"),
          new Library("com.dynatrace..", "ingest.dedup"),
          new Library("opennlp..", "ingest.language"),
          new Library("com.fasterxml..", "ingest.jsonl", "app.exchange"),
          new Library("org.ejml..", "measure.dyad"),
          new Library("org.snakeyaml..", "lexicon"),
          new Library("de.siegmar..", "lexicon"),
          new Library("picocli..", "app.cli"),
          new Library("org.duckdb..", "app.exchange", "app.store"),
          new Library("org.apache.hc..", "app.fetch"),
          new Library("org.apache.lucene..", "app.search"),
          new Library("io.javalin..", "app.api"),
          new Library("org.eclipse.jetty..", "app.api"));

  private final String root;

  HouseRules(String root) {
    this.root = root;
  }

  private String below(String name) {
    return root + '.' + name + "..";
  }

  /** Data flows one way only when the records know nobody. */
  ArchRule modelSeesOnlyTheJdk() {
    return noClasses()
        .that()
        .resideInAPackage(below("model"))
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(below("model"), "java..", "org.jspecify..");
  }

  /** The knowledge is used by all stages, so it must not use one. */
  ArchRule lexiconSeesOnlyTheModel() {
    return noClasses()
        .that()
        .resideInAPackage(below("lexicon"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + "..")
                .and(DescribedPredicate.not(resideInAnyPackage(below("lexicon"), below("model")))));
  }

  /** A stage imports model and lexicon, never another stage; only the pipeline sees them all. */
  List<ArchRule> stagesNeverMeet() {
    List<ArchRule> rules = new ArrayList<>();
    for (String stage : STAGES) {
      String[] others =
          STAGES.stream()
              .filter(other -> !other.equals(stage))
              .map(this::below)
              .toArray(String[]::new);
      rules.add(
          noClasses()
              .that()
              .resideInAPackage(below(stage))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(others)
              .orShould()
              .dependOnClassesThat()
              .resideInAnyPackage(below("pipeline"), below("app"))
              .allowEmptyShould(true));
    }
    return rules;
  }

  /** Knots of packages cannot be untied later. */
  ArchRule packagesHaveNoCycles() {
    return slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith(root)
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
              }

              @Override
              public String getDescription() {
                return "packages below " + root;
              }
            })
        .should()
        .beFreeOfCycles();
  }

  /** A library that one package hides can be replaced in one place. */
  List<ArchRule> oneLibraryOnePackage() {
    List<ArchRule> rules = new ArrayList<>();
    for (Library library : LIBRARIES) {
      List<String> rooms = new ArrayList<>();
      for (String room : library.rooms()) {
        rooms.add(below(room));
      }
      rules.add(
          noClasses()
              .that()
              .resideInAPackage(root + "..")
              .and()
              .resideOutsideOfPackages(rooms.toArray(String[]::new))
              .should()
              .dependOnClassesThat()
              .resideInAPackage(library.packages()));
    }
    return rules;
  }

  /** Members, as {@code owner.name}, whose answer changes with the time. */
  private static final Pattern CLOCKS =
      Pattern.compile(
          "java\\.time\\..*\\.(now|system|systemUTC|systemDefaultZone|tick.*)"
              + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)"
              + "|java\\.util\\.Date\\.<init>");

  /** Members whose answer is chance. */
  private static final Pattern CHANCES =
      Pattern.compile(
          "java\\.lang\\.(Strict)?Math\\.random"
              + "|java\\.util\\.UUID\\.randomUUID"
              + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current"
              + "|java\\.security\\.SecureRandom\\.<init>"
              + "|java\\.util\\.Collections\\.shuffle");

  private ArchRule engineNeverAccesses(Pattern members, String what) {
    return noClasses()
        .that()
        .resideInAnyPackage(
            Stream.concat(STAGES.stream(), Stream.of("model", "lexicon", "pipeline"))
                .map(this::below)
                .toArray(String[]::new))
        .should()
        .accessTargetWhere(
            DescribedPredicate.<JavaAccess<?>>describe(
                what,
                access ->
                    members
                            .matcher(
                                access.getTargetOwner().getName()
                                    + '.'
                                    + access.getTarget().getName())
                            .matches()
                        || (members == CHANCES && isUnseeded(access))));
  }

  /** A generator made without a seed; one with a seed repeats itself. */
  private static boolean isUnseeded(JavaAccess<?> access) {
    return access.getTargetOwner().isAssignableTo(Random.class)
        && access instanceof JavaConstructorCall call
        && call.getTarget().getRawParameterTypes().isEmpty();
  }

  /** Equal input must give equal output, today and tomorrow. */
  ArchRule engineKnowsNoClock() {
    return engineNeverAccesses(CLOCKS, "it asks a clock");
  }

  /** Equal input must give equal output, in every run. */
  ArchRule engineKnowsNoChance() {
    return engineNeverAccesses(CHANCES, "it asks chance");
  }

  /** What asks the network must ask as {@code app.fetch} does: politely, and no private host. */
  ArchRule onlyFetchUsesTheNetwork() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(below("app.fetch"))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.Socket")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.InetAddress")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .orShould()
        .callMethod(java.net.URL.class, "openConnection")
        .orShould()
        .callMethod(java.net.URL.class, "openStream");
  }

  /** Whoever embeds the engine must not find lines of ours among their own. */
  ArchRule onlyTheCommandLineUsesTheStandardStreams() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(below("app.cli"))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace");
  }
}
