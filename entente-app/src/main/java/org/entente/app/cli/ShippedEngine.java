package org.entente.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.app.corpus.Intake;
import org.entente.app.exchange.Reasons;
import org.entente.ingest.Extract;
import org.entente.ingest.Ingested;
import org.entente.ingest.Options;
import org.entente.ingest.dedup.Duplicates;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconFile;
import org.entente.model.coding.Coding;
import org.entente.model.remark.EntenteException;
import org.entente.model.text.Article;
import org.entente.model.text.Capture;
import org.entente.model.text.Published;
import org.entente.pipeline.Pipeline;
import org.entente.read.parse.Syntax;
import org.entente.reader.en.EnglishWeights;
import org.jspecify.annotations.Nullable;

/** The engine as the program ships it, each part loaded when first needed. */
final class ShippedEngine implements Engine {
  private final Supplier<Lexicon> lexicon;
  private final Supplier<Pipeline> pipeline;

  /**
   * @param folder the user's own lexicon files, or null
   */
  ShippedEngine(@Nullable String folder) {
    this.lexicon = new Once<>(() -> folder == null ? Lexicon.load() : Lexicon.load(files(folder)));
    this.pipeline = new Once<>(this::loadPipeline);
  }

  /** The lexicon and the weights are read side by side. */
  private Pipeline loadPipeline() {
    CompletableFuture<Syntax> syntax =
        CompletableFuture.supplyAsync(() -> Syntax.load(EnglishWeights.open()));
    return Pipeline.of(lexicon.get(), syntax.join());
  }

  private static List<LexiconFile> files(String folder) {
    Path root = Path.of(folder);
    if (!Files.isDirectory(root)) {
      throw new EntenteException(EntenteException.Code.USER, "no such folder", folder);
    }
    List<LexiconFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(ShippedEngine::isLexiconFile).sorted().toList()) {
        files.add(new LexiconFile(path.toString().replace('\\', '/'), Files.readString(path)));
      }
    } catch (IOException e) {
      throw new EntenteException(
          EntenteException.Code.USER, "cannot be read: " + Reasons.of(e), folder, e);
    }
    return files;
  }

  private static boolean isLexiconFile(Path path) {
    String name = path.toString();
    return Files.isRegularFile(path) && (name.endsWith(".yaml") || name.endsWith(".csv"));
  }

  @Override
  public void prepare() {
    var unused = pipeline.get();
  }

  @Override
  public Intake.Taken extract(Capture capture, @Nullable Published published) {
    Ingested ingested = Extract.articles(capture, Options.DEFAULTS.withPublished(published));
    return new Intake.Taken(ingested.articles(), ingested.remarks());
  }

  @Override
  public List<Article> markReprints(List<Article> articles) {
    return Duplicates.mark(articles);
  }

  @Override
  public Coding code(Article article) {
    return pipeline.get().code(article);
  }

  @Override
  public String nameOf(String actor) {
    return lexicon.get().actors().find(actor).map(org.entente.lexicon.Actor::name).orElse(actor);
  }

  @Override
  public String lexiconVersion() {
    return lexicon.get().version();
  }

  @Override
  public String weightsVersion() {
    return "none";
  }

  @Override
  public List<String> lexiconSizes() {
    Lexicon loaded = lexicon.get();
    return List.of(
        loaded.actors().list().size() + " actors",
        loaded.actors().membershipCount() + " dated memberships",
        loaded.actors().tenures().size() + " dated tenures",
        loaded.rules().list().size() + " event rules",
        loaded.rules().predicateCount() + " predicates",
        loaded.words().cueCount() + " reporting cues",
        loaded.words().sectorNounCount() + " sector nouns",
        loaded.words().issueCount() + " issues");
  }
}
