package org.entente.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What nobody waits for any more is broken off. */
class WorkTest {
  private static final String ENDLESS =
      "SELECT count(*) FROM range(100000000) x, range(100000) y WHERE (x.range * y.range) % 7 = 3";

  @Test
  void aQuestionThatRunsIsBrokenOffAndNoneBeginsAfterIt() throws Exception {
    try (Database database = Database.inMemory("test")) {
      AtomicReference<Work> begun = new AtomicReference<>();
      CountDownLatch ready = new CountDownLatch(1);
      CompletableFuture<Void> asked =
          CompletableFuture.runAsync(
              () -> {
                try (Work work = Work.begin()) {
                  begun.set(work);
                  ready.countDown();
                  assertThatThrownBy(() -> database.query(row -> row.getLong(1), ENDLESS))
                      .isInstanceOf(Work.BrokenOffException.class);
                  assertThatThrownBy(() -> database.query(row -> row.getLong(1), "SELECT 1"))
                      .isInstanceOf(Work.BrokenOffException.class);
                }
                assertThat(database.query(row -> row.getLong(1), "SELECT 1")).containsExactly(1L);
              });
      ready.await();
      Thread.sleep(Duration.ofMillis(300).toMillis());
      begun.get().breakOff();
      asked.get(30, TimeUnit.SECONDS);
    }
  }
}
