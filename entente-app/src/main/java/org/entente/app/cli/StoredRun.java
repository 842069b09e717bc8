package org.entente.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.app.alert.Watch;
import org.entente.app.corpus.CodingRun;
import org.entente.app.corpus.Faults;
import org.entente.app.corpus.Intake;
import org.entente.app.exchange.Format;
import org.entente.app.exchange.RecordWriter;
import org.entente.app.exchange.Rows;
import org.entente.app.search.TextIndex;
import org.entente.app.store.Archive;
import org.entente.app.store.Catalogue;
import org.entente.app.store.Firings;
import org.entente.app.store.Settler;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;

/** Reads articles into a store: what is there already is passed over, the rest coded and kept. */
final class StoredRun {
  private final Console console;
  private final Engine engine;
  private final Path store;

  StoredRun(Console console, Engine engine, Path store) {
    this.console = console;
    this.engine = engine;
    this.store = store;
  }

  /** Reads the inputs; the status says whether all could be read. */
  ExitStatus read(Intakes intakes, boolean debug) {
    Faults faults = new Faults();
    Progress progress = new Progress(console, intakes.quiet());
    List<Remark> remarks = new ArrayList<>(engine.lexiconRemarks());
    Summary summary = new Summary(engine::nameOf);
    // Opened first: who finds it in use must not read a thousand pages before.
    try (Archive archive = Archive.open(store)) {
      Intake.Corpus corpus =
          intakes.read(engine, console, faults, done -> progress.show("inputs read", done));
      remarks.addAll(corpus.remarks());
      String coder = coder(engine);
      List<Article> fresh =
          corpus.articles().stream().filter(article -> !archive.holds(article, coder)).toList();
      long forgotten =
          corpus.articles().stream().filter(article -> archive.isForgotten(article.id())).count();
      engine.prepare();
      remarks.addAll(
          new CodingRun(
                  engine::code,
                  new RecordWriter(Format.JSONL, Rows.MENTION),
                  intakes.threads(),
                  faults)
              .run(
                  fresh,
                  coded -> {
                    archive.add(coded.coding().article(), coded.records(), coder);
                    summary.add(coded.coding());
                  },
                  done -> progress.show("of " + fresh.size() + " articles coded", done)));
      progress.clear();
      settle(archive, engine);
      if (!intakes.quiet()) {
        summary.print(console, remarks, store.toString(), List.of());
        console.say(
            fresh.size()
                + " articles added, "
                + (corpus.articles().size() - fresh.size() - forgotten)
                + " were there already"
                + (forgotten == 0 ? "" : ", " + forgotten + " left out that were forgotten"));
      }
    } finally {
      progress.clear();
    }
    return Intakes.report(remarks, faults, console, debug);
  }

  /** Versions of all that codes: another of them may code a text differently. */
  static String coder(Engine engine) {
    return String.join(" ", Program.version(), engine.lexiconVersion(), engine.weightsVersion());
  }

  /** Like {@link #settle}, saying so when a run was broken off. */
  static void recover(Archive archive, Engine engine, Console console) {
    if (!archive.isSettled()) {
      console.say("a run was broken off: events are brought up to the articles");
    }
    settle(archive, engine);
  }

  /** What the engine does for what rests on all articles. */
  static Settler settler(Engine engine) {
    return new Settler(engine::markReprints, engine::events);
  }

  /** Brings events, text index and alerts up to the articles. */
  static void settle(Archive archive, Engine engine) {
    bringUp(archive, engine);
    look(archive, engine);
  }

  /** Brings events and text index up to the articles. */
  static void bringUp(Archive archive, Engine engine) {
    if (!archive.isSettled()) {
      archive.settle(settler(engine));
    }
    archive.list();
    try (Catalogue catalogue = archive.catalogue();
        TextIndex index = TextIndex.open(archive.folder())) {
      index.catchUp(catalogue, archive.revision());
    }
  }

  /** Notes what alerts find after a change; a served store, or 'entente alerts run', sends it. */
  static List<Firings.Firing> look(Archive archive, Engine engine) {
    return new Watch(archive, engine::nameOf).look();
  }
}
