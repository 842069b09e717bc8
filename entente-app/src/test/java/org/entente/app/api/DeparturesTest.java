package org.entente.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.app.store.Archive;
import org.entente.app.store.Catalogue;
import org.entente.app.store.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work stops when who asked for it has left, and not before. */
class DeparturesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void whatIsLookedUpForACallerThatLeavesIsBrokenOff() throws IOException, InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch brokenOff = new CountDownLatch(1);
    try (Archive archive = Archive.open(folder);
        Departures departures = new Departures()) {
      departures.start();
      Javalin server =
          Javalin.create(
              config -> {
                config.startup.showJavalinBanner = false;
                config.routes.get(
                    "/endless",
                    context ->
                        departures.answer(
                            context,
                            () -> {
                              begun.countDown();
                              try {
                                askForEver(archive);
                              } catch (Work.BrokenOffException e) {
                                brokenOff.countDown();
                              }
                            }));
              });
      server.start("localhost", 0);
      try (Socket caller = new Socket(InetAddress.getByName("localhost"), server.port())) {
        caller
            .getOutputStream()
            .write(
                "GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(brokenOff.await(1500, TimeUnit.MILLISECONDS)).as("it waits").isFalse();
      }
      assertThat(brokenOff.await(20, TimeUnit.SECONDS)).as("it has left").isTrue();
      server.stop();
    }
  }

  private static void askForEver(Archive archive) {
    try (Catalogue catalogue = archive.catalogue()) {
      while (catalogue.counts() != null) {
        Thread.onSpinWait();
      }
    }
  }
}
