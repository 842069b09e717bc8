package org.entente.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.entente.app.exchange.OutputFolder;
import org.entente.app.exchange.Reasons;
import org.entente.app.exchange.Redaction;
import org.entente.app.exchange.Table;
import org.entente.model.remark.EntenteException;
import org.entente.model.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * A store folder that articles are read into: each article comes in whole or not at all, one that
 * is there already is passed over, and a run that was killed is taken up where it ended. What rests
 * on all articles, reprints and events, is settled when they are in; {@link #isSettled} tells
 * whether it is. Not for several threads; readers use {@link #store} and {@link #catalogue}.
 */
public final class Archive implements AutoCloseable {
  private static final String DRAFT = Store.FILE + ".new";

  private final Path folder;
  private final Clock clock;
  private final Holdings holdings = new Holdings();
  private Database database;
  private volatile long revision;
  private volatile long shown;
  private volatile @Nullable Ledger ledger;

  private Archive(Path folder, Clock clock, Database database) {
    this.folder = folder;
    this.clock = clock;
    this.database = database;
  }

  /**
   * Opens a store folder for reading and writing, created where it does not exist.
   *
   * @throws EntenteException RESOURCES if it cannot be written or is in use
   */
  public static Archive open(Path folder) {
    return open(folder, Clock.systemUTC());
  }

  /** The same with a clock for the times that changes are noted with. */
  static Archive open(Path folder, Clock clock) {
    try {
      Files.createDirectories(folder);
      Database database = Database.inFile(folder.resolve(Store.FILE), false);
      // Only who holds the lock may clear up what a killed program left.
      Files.deleteIfExists(folder.resolve(DRAFT));
      database.executeAll(Schema.TABLES);
      database.executeAll(Schema.ARCHIVE);
      Archive archive = new Archive(folder, clock, database);
      archive.load();
      return archive;
    } catch (IOException e) {
      throw new EntenteException(
          EntenteException.Code.RESOURCES, Reasons.of(e), folder.toString(), e);
    }
  }

  /**
   * The store as it was when a change had been made, over a copy of its own in memory that holds
   * what is known of that time: articles in the versions of then with what was coded in them then,
   * event data that had been imported, and the decisions that stood. Events are fused anew from it
   * by the program as it is now. Takes as long as settling the store; the caller closes it.
   *
   * @param then number of the change
   */
  public Archive past(long then, Settler settler) {
    Database past = Past.copy(database, then);
    try {
      Archive archive = new Archive(folder, clock, past);
      archive.load();
      archive.settle(settler);
      archive.list();
      return archive;
    } catch (RuntimeException | Error e) {
      past.close();
      throw e;
    }
  }

  private void load() {
    revision = number("SELECT coalesce(max(revision), 0) FROM revisions");
    shown = revision;
    holdings.load(database);
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** Number of the last change, from 1; 0 when nothing was changed yet. */
  public long revision() {
    return revision;
  }

  /** Events for measuring, over a connection of its own. */
  public Store store() {
    return Store.of(database.another());
  }

  /** The events of a query that count, of all actors or of some, from memory. */
  public Counted counted(EventQuery query, Store.Whose whose) {
    return new Counted(ledger(), query, whose);
  }

  /** Articles, events and statements for looking up, over a connection of its own. */
  public Catalogue catalogue() {
    return new Catalogue(database.another(), this::ledger);
  }

  /** The events in memory as the last {@link #list} left them. */
  private Ledger ledger() {
    Ledger known = ledger;
    return known == null ? firstLedger() : known;
  }

  private synchronized Ledger firstLedger() {
    Ledger known = ledger;
    if (known == null) {
      known = LedgerLoader.load(database, folder, changed());
      ledger = known;
    }
    return known;
  }

  /** The last change but those of keys and alerts, which nothing that is shown rests on. */
  public long changed() {
    return number(
        "SELECT coalesce(max(revision), 0) FROM revisions WHERE act NOT IN"
            + " ('key', 'revoke', 'alert', 'unalert')");
  }

  private long number(String sql) {
    return database.query(row -> row.getLong(1), sql).get(0);
  }

  /** Number of the last change that is seen in what is looked up; {@link #list} brings it up. */
  public long shown() {
    return shown;
  }

  // ---- articles in ----

  /**
   * Whether there is nothing to do for an article: it is there with the same text, coded by the
   * same coder, or was forgotten and must stay so.
   *
   * @param coder versions of all that codes
   */
  public boolean holds(Article article, String coder) {
    return holdings.isForgotten(article.id()) || holdings.holds(article, coder);
  }

  /** Whether the article was forgotten. */
  public boolean isForgotten(String article) {
    return holdings.isForgotten(article);
  }

  /**
   * Adds an article with what was coded in it, all or nothing; an earlier version of it is kept
   * aside with what was coded in that.
   */
  public void add(Article article, Map<Table, byte[]> records, String coder) {
    add(Map.of(article, records), coder);
  }

  /**
   * Adds articles, each all or nothing, in a fraction of the time that one after the other takes:
   * all of them in one transaction. Where that fails they are added one by one, so that the others
   * come in.
   *
   * @param coded the records of each, in the order in which they are added
   * @throws EntenteException the first failure, when all others are in
   */
  public void add(Map<Article, Map<Table, byte[]>> coded, String coder) {
    try {
      addTogether(coded, coder);
    } catch (EntenteException together) {
      if (coded.size() == 1) {
        throw together;
      }
      List<EntenteException> failures = new ArrayList<>();
      coded.forEach(
          (article, records) -> {
            try {
              add(article, records, coder);
            } catch (EntenteException alone) {
              failures.add(alone);
            }
          });
      if (!failures.isEmpty()) {
        throw failures.get(0);
      }
    }
  }

  private void addTogether(Map<Article, Map<Table, byte[]>> coded, String coder) {
    change(
        () -> {
          for (Article article : coded.keySet()) {
            long next = begin("read", article.id());
            if (holdings.holds(article.id())) {
              database.execute(
                  "UPDATE articles SET until = ? WHERE id = ? AND until IS NULL",
                  next,
                  article.id());
              ArchiveRecords.putAside(database, article.id(), next);
            }
            insert(article, coder, next);
          }
          ArchiveRecords.insert(database, coded);
        });
    coded.keySet().forEach(article -> holdings.add(article, coder));
  }

  private long begin(String act, String subject) {
    return begin(null, act, subject, null);
  }

  private long begin(@Nullable String who, String act, String subject, @Nullable String detail) {
    long next = revision + 1;
    database.execute(
        "INSERT INTO revisions (revision, moment, act, subject, who, detail) VALUES (?, ?, ?, ?, ?,"
            + " ?)",
        next,
        clock.instant().toString(),
        act,
        subject,
        who,
        detail);
    revision = next;
    return next;
  }

  /** A change that somebody asked for: all of it and its line in the log, or nothing. */
  interface Changes {
    /**
     * Makes a change.
     *
     * @param who asked for it
     * @param act what it is
     * @param subject of what
     * @param detail for a person, or null
     * @param work takes the change's revision
     */
    void make(String who, String act, String subject, @Nullable String detail, LongConsumer work);
  }

  private void make(
      String who, String act, String subject, @Nullable String detail, LongConsumer work) {
    change(() -> work.accept(begin(who, act, subject, detail)));
  }

  /** Makes all of a change or, on a failure, nothing: its revisions neither. */
  private synchronized void change(Runnable work) {
    long before = revision;
    boolean done = false;
    try {
      database.atomically(work);
      done = true;
    } finally {
      if (!done) {
        revision = before;
      }
    }
  }

  /** The keys that callers of the interface show. */
  public Keys keys() {
    return new Keys(database, this::make, clock);
  }

  /**
   * What people want to be told of. Firings are no changes: nothing that is shown rests on them.
   */
  public Alerts alerts() {
    return new Alerts(database, this::make, firings(), clock);
  }

  /** What they were told; no change, as nothing that is shown rests on it. */
  public Firings firings() {
    return new Firings(database, this::change, clock);
  }

  /** What people decided about events; {@link #list} follows a decision. */
  public Reviews reviews() {
    return new Reviews(database, this::make);
  }

  private void insert(Article article, String coder, long next) {
    database.execute(
        "INSERT INTO articles VALUES (?, ?, NULL, ?, ?, ?, ?, ?, ?, ?)",
        article.id(),
        next,
        Holdings.hash(article),
        coder,
        article.title(),
        article.outlet(),
        article.published() == null ? null : article.published().iso(),
        article.duplicateOf(),
        ArchiveRecords.line(article));
  }

  // ---- what rests on all articles ----

  /** Whether events and reprints are those of the articles that are there now. */
  public boolean isSettled() {
    return settlement().isDone();
  }

  /** Marks reprints among all articles and fuses their mentions to events; all or nothing. */
  public synchronized void settle(Settler settler) {
    settlement().make(settler);
    ledger = null;
  }

  private Settlement settlement() {
    return new Settlement(database, folder, reviews());
  }

  /**
   * Lays the reviews over events that were added, and brings the events in memory up to the store,
   * where there are any yet; for a million it takes some seconds, in which the earlier ones are
   * shown.
   */
  public synchronized void list() {
    long now = revision;
    long changed = changed();
    if (number("SELECT coalesce(max(revision), -1) FROM listed") < changed) {
      database.atomically(
          () -> {
            reviews().again();
            database.execute("DELETE FROM listed");
            database.execute("INSERT INTO listed VALUES (?)", changed);
          });
    }
    Ledger known = ledger;
    if (known != null && known.revision() < changed) {
      ledger = LedgerLoader.load(database, folder, changed);
    }
    shown = now;
  }

  /**
   * Makes ready for many short questions at once: each keeps to one thread, which costs less in all
   * than to share each out.
   */
  public void serve() {
    list();
    firstLedger();
    database.execute("SET threads = 1");
  }

  // ---- articles out ----

  /**
   * Forgets an article: its text in all versions and all that rests on it. The events have to be
   * settled and the store compacted afterwards; the article's id stays, so that it is not read
   * again.
   *
   * @return false if there is no such article
   */
  public boolean forget(String article) {
    boolean known =
        !database
            .query(row -> row.getLong(1), "SELECT 1 FROM articles WHERE id = ? LIMIT 1", article)
            .isEmpty();
    if (!known) {
      return false;
    }
    change(
        () -> {
          long next = begin("forget", article);
          firings().forget(article);
          ArchiveRecords.delete(database, article);
          database.execute("DELETE FROM articles WHERE id = ?", article);
          database.execute("INSERT INTO forgotten VALUES (?, ?)", article, next);
        });
    holdings.forget(article);
    return true;
  }

  /** Writes the store anew without the room that deleted rows leave in the file. */
  public void compact() {
    Path fresh = folder.resolve(DRAFT);
    database.copyTo(fresh);
    database.close();
    try {
      Files.move(
          fresh,
          folder.resolve(Store.FILE),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new EntenteException(
          EntenteException.Code.RESOURCES, Reasons.of(e), folder.toString(), e);
    } finally {
      database = Database.inFile(folder.resolve(Store.FILE), false);
    }
  }

  /** What is wrong with the store, for a person; empty when nothing is. */
  public List<String> check() {
    return ArchiveCheck.faults(database);
  }

  /**
   * Writes the records as {@code entente read} does.
   *
   * @param redaction what of the publishers' text goes out
   */
  public void export(OutputFolder output, Redaction redaction) {
    ArchiveRecords.export(database, output, redaction);
  }

  /** How many articles the archive holds. */
  public long size() {
    return holdings.size();
  }

  @Override
  public void close() {
    database.close();
  }
}
