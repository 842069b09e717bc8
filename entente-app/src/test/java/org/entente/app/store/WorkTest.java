package org.entente.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What nobody waits for any more is broken off. */
class WorkTest {
  private static final String ENDLESS =
      "SELECT count(*) FROM range(100000000) x, range(100000) y WHERE (x.range * y.range) % 7 = 3";

  @Test
  void aQuestionThatRunsIsBrokenOffAndNoneBeginsAfterIt() throws Exception {
    try (Database database = Database.inMemory("test")) {
      CompletableFuture<Work> begun = new CompletableFuture<>();
      CompletableFuture<Void> asked =
          CompletableFuture.runAsync(
              () -> {
                try (Work work = Work.begin()) {
                  begun.complete(work);
                  assertThatThrownBy(() -> database.query(row -> row.getLong(1), ENDLESS))
                      .isInstanceOf(Work.BrokenOffException.class);
                  assertThatThrownBy(() -> database.query(row -> row.getLong(1), "SELECT 1"))
                      .isInstanceOf(Work.BrokenOffException.class);
                }
                assertThat(database.query(row -> row.getLong(1), "SELECT 1")).containsExactly(1L);
              });
      Work work = begun.get(30, TimeUnit.SECONDS);
      Thread.sleep(Duration.ofMillis(300).toMillis());
      work.breakOff();
      asked.get(30, TimeUnit.SECONDS);
    }
  }
}
