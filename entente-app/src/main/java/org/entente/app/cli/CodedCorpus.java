package org.entente.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.app.corpus.CodingRun;
import org.entente.app.corpus.Faults;
import org.entente.app.corpus.Intake;
import org.entente.app.exchange.Format;
import org.entente.app.exchange.RecordReader;
import org.entente.app.exchange.RecordWriter;
import org.entente.app.exchange.Rows;
import org.entente.model.coding.Coding;
import org.entente.model.event.EventMention;
import org.entente.model.remark.EntenteException;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;

/**
 * What the commands of the corpus work on: codings of an earlier run's folder, or of articles read
 * now.
 */
final class CodedCorpus {
  private final Map<String, Coding> codings = new TreeMap<>();
  private final Map<String, EventMention> mentions = new TreeMap<>();
  private ExitStatus status = ExitStatus.OK;

  private CodedCorpus() {}

  /** Reads folders that {@code entente read} wrote, or else reads and codes the inputs. */
  static CodedCorpus read(Intakes intakes, Engine engine, Console console, boolean debug) {
    CodedCorpus corpus = new CodedCorpus();
    List<Path> runs = runs(intakes.paths());
    if (runs.isEmpty()) {
      corpus.code(intakes, engine, console, debug);
    } else if (runs.size() < intakes.paths().size()) {
      throw new EntenteException(
          EntenteException.Code.USER,
          "give either folders that 'entente read' wrote or articles, not both",
          null);
    } else {
      runs.forEach(run -> RecordReader.codings(run).forEach(corpus::add));
    }
    return corpus;
  }

  private static List<Path> runs(List<String> paths) {
    List<Path> runs = new ArrayList<>();
    for (String path : paths) {
      try {
        Path folder = Path.of(path);
        if (Files.isDirectory(folder) && RecordReader.isRun(folder)) {
          runs.add(folder);
        }
      } catch (InvalidPathException e) {
        // Not a folder's name; reading it as an input will say so.
        continue;
      }
    }
    return runs;
  }

  private void code(Intakes intakes, Engine engine, Console console, boolean debug) {
    engine.prepare();
    Faults faults = new Faults();
    Progress progress = new Progress(console, intakes.quiet());
    List<Remark> remarks = new ArrayList<>();
    try {
      Intake.Corpus corpus =
          intakes.read(engine, console, faults, done -> progress.show("inputs read", done));
      remarks.addAll(corpus.remarks());
      int all = corpus.articles().size();
      remarks.addAll(
          new CodingRun(
                  engine::code,
                  new RecordWriter(Format.JSONL, Rows.MENTION),
                  intakes.threads(),
                  faults)
              .run(
                  corpus.articles(),
                  coded -> add(coded.coding()),
                  done -> progress.show("of " + all + " articles coded", done)));
    } finally {
      progress.clear();
    }
    status = Intakes.report(remarks, faults, console, debug);
  }

  /** Of two runs that hold one article the first counts. */
  private void add(Coding coding) {
    if (codings.putIfAbsent(coding.article().id(), coding) == null) {
      coding.mentions().forEach(mention -> mentions.put(mention.id(), mention));
    }
  }

  Collection<Coding> codings() {
    return List.copyOf(codings.values());
  }

  /** The articles, by id. */
  Map<String, Article> articles() {
    Map<String, Article> articles = new TreeMap<>();
    codings.forEach((id, coding) -> articles.put(id, coding.article()));
    return articles;
  }

  /** The mention with the id. */
  EventMention mention(String id) {
    EventMention mention = mentions.get(id);
    if (mention == null) {
      throw new IllegalArgumentException("no mention " + id);
    }
    return mention;
  }

  /** Who printed the article: the outlet's name, else the article's id. */
  String outlet(String article) {
    Coding coding = codings.get(article);
    String outlet = coding == null ? null : coding.article().outlet();
    return outlet == null ? article : outlet;
  }

  /** Whether all inputs could be read. */
  ExitStatus status() {
    return status;
  }
}
