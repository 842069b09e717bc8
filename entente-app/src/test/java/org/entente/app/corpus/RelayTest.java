package org.entente.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelayTest {
  @Test
  void doesTheWorkInTheOrderGivenBesideItsOwner() {
    List<Integer> done = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    try (Relay relay = new Relay()) {
      for (int i = 0; i < 50; i++) {
        int number = i;
        relay.accept(
            () -> {
              done.add(number);
              threads.add(Thread.currentThread());
            });
      }
      relay.await();
    }
    assertThat(done).isEqualTo(IntStream.range(0, 50).boxed().toList());
    assertThat(threads).doesNotContain(Thread.currentThread());
  }

  @Test
  void tellsItsOwnerWhatTheWorkThrew() {
    try (Relay relay = new Relay()) {
      relay.accept(
          () -> {
            throw new IllegalArgumentException("no cell");
          });
      assertThatThrownBy(relay::await)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no cell");
    }
  }

  @Test
  void hidesNoFault() {
    try (Relay relay = new Relay()) {
      relay.accept(
          () -> {
            throw new StackOverflowError();
          });
      assertThatThrownBy(relay::await).isInstanceOf(StackOverflowError.class);
    }
  }
}
