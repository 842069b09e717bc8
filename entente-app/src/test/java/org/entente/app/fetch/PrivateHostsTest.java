package org.entente.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No form of an address reaches a server on this machine, directly, by a list or a redirect. */
class PrivateHostsTest {
  /** Addresses of this machine in the forms that some reader of addresses takes for one. */
  private static final List<String> HOSTS =
      List.of(
          // dotted, short, decimal, octal, hexadecimal, mixed
          "127.0.0.1",
          "127.0.0.2",
          "127.1",
          "127.0.1",
          "127.255.255.254",
          "127.42.1",
          "0",
          "0.0.0.0",
          "0.0",
          "2130706433",
          "2130706434",
          "017700000001",
          "0x7f000001",
          "0X7F000001",
          "0x7f.1",
          "0x7f.0.0.1",
          "0x7f.0x0.0x0.0x1",
          "0177.0.0.1",
          "0177.1",
          "0177.0.0.01",
          "127.0x1",
          "127.0.0x1",
          "127.0.0.01",
          "127.00.00.01",
          "127.000.000.001",
          "0127.0.0.1",
          "00000177.0.0.1",
          "0x0000007f.1",
          "127.0.0.1.",
          "127.0.0.257",
          // names of this machine, and names that point to it
          "localhost",
          "LOCALHOST",
          "LocalHost.",
          "localhost.localdomain",
          "ip6-localhost",
          "loopback.test",
          "mapped.test",
          "two-ways.test",
          "two-ways-back.test",
          "private.test",
          "loc%61lhost",
          "127.0.0.1%00",
          "127%2e0%2e0%2e1",
          "localhost%23",
          "localhost%2f",
          // letters that compatibility folding turns into digits and dots
          "①②⑦.⓪.⓪.①",
          "１２７.０.０.１",
          "127。0。0。1",
          "127．0．0．1",
          "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
          // IPv6: loopback, unspecified, mapped, compatible, translated, tunnelled, local
          "[::1]",
          "[0:0:0:0:0:0:0:1]",
          "[0000:0000:0000:0000:0000:0000:0000:0001]",
          "[::0001]",
          "[0::1]",
          "[::]",
          "[::0.0.0.1]",
          "[::ffff:127.0.0.1]",
          "[::FFFF:127.0.0.1]",
          "[::ffff:7f00:1]",
          "[::ffff:7f00:0001]",
          "[0:0:0:0:0:ffff:7f00:1]",
          "[::ffff:0.0.0.0]",
          "[::127.0.0.1]",
          "[::7f00:1]",
          "[::ffff:0:127.0.0.1]",
          "[64:ff9b::127.0.0.1]",
          "[64:ff9b::7f00:1]",
          "[64:ff9b:1::7f00:1]",
          "[2002:7f00:1::]",
          "[2002:7f00:0001::1]",
          "[2001:0:7f00:1::]",
          "[2001:0:0:0:0:0:80ff:fffe]",
          "[fe80::1]",
          "[fe80::1%25lo]",
          "[::1%25lo]",
          "[::1%lo]",
          "[::1%251]",
          "[fc00::1]",
          "[fec0::1]",
          "[ff02::1]",
          // names, passwords and slashes that hide where the host begins
          "news.test@127.0.0.1",
          "news.test:80@127.0.0.1",
          "news.test%40@127.0.0.1",
          "news.test\\@127.0.0.1",
          "127.0.0.1\\@news.test",
          "/127.0.0.1",
          "\\127.0.0.1",
          "127.0.\t0.1",
          "127.0.0.1\n",
          " 127.0.0.1");

  @TempDir private Path folder = Path.of("");
  private final Canary canary = new Canary();

  @AfterEach
  void stop() throws IOException {
    canary.socket.close();
  }

  /** Counts the connections it gets, on all addresses of this machine. */
  private static final class Canary {
    private final ServerSocket socket;
    private final AtomicInteger reached = new AtomicInteger();

    Canary() {
      try {
        socket = new ServerSocket(0, 1000);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      Thread thread = new Thread(this::listen, "canary");
      thread.setDaemon(true);
      thread.start();
    }

    private void listen() {
      while (!socket.isClosed()) {
        try {
          socket.accept().close();
          reached.incrementAndGet();
        } catch (IOException e) {
          return;
        }
      }
    }
  }

  /** Names of these tests without asking a name server; what is not known is not asked for. */
  private static List<InetAddress> resolve(String host) throws UnknownHostException {
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    InetAddress outside = InetAddress.getByName("93.184.215.14");
    return switch (host) {
      case "loopback.test" -> List.of(loopback);
      case "mapped.test" -> List.of(InetAddress.getByName("::ffff:127.0.0.1"));
      case "two-ways.test" -> List.of(outside, loopback);
      case "two-ways-back.test" -> List.of(loopback, outside);
      case "private.test" -> List.of(InetAddress.getByName("10.0.0.1"));
      default -> {
        // Numbers and the machine's own names are not looked up on the network.
        if (host.matches("\\[?[0-9a-fA-FxX.:]+]?|(?i)localhost\\.?")) {
          yield Resolver.system().resolve(host);
        }
        throw new UnknownHostException(host);
      }
    };
  }

  private FetchOptions options() {
    return new FetchOptions(
        folder, true, Duration.ZERO, 1000, 100_000, Duration.ofSeconds(5), false, null);
  }

  private List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (String host : HOSTS) {
      addresses.add("http://" + host + ":" + canary.socket.getLocalPort() + "/x");
    }
    return addresses;
  }

  private Fetch guarded(LoopbackServer server) {
    Resolver guarded = ((Resolver) PrivateHostsTest::resolve).publicOnly();
    Resolver resolver =
        host ->
            host.equals("start.test")
                ? List.of(InetAddress.getLoopbackAddress())
                : guarded.resolve(host);
    assertThat(server.port()).isNotEqualTo(canary.socket.getLocalPort());
    return new Fetch(options(), "test", resolver, new FakeTime());
  }

  @Test
  void noneOfEightyFormsReachesThisMachine() throws IOException {
    assertThat(HOSTS).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
    try (LoopbackServer server = new LoopbackServer();
        Fetch fetch = guarded(server)) {
      Fetch.Report report = fetch.run(List.of(), addresses(), done -> {});
      assertThat(report.fetched()).isZero();
      // A few are the same once names are in lower case; each of the others is answered for.
      assertThat(report.remarks()).hasSizeGreaterThanOrEqualTo(80);
      fetch.run(addresses(), List.of(), done -> {});
    }
    assertThat(canary.reached).hasValue(0);
  }

  @Test
  void noRedirectAndNoListLeadsToThisMachine() throws IOException {
    List<String> addresses = addresses();
    try (LoopbackServer server = new LoopbackServer()) {
      String start = "http://start.test:" + server.port();
      List<String> pages = new ArrayList<>();
      StringBuilder map = new StringBuilder("<urlset>");
      for (int i = 0; i < addresses.size(); i++) {
        String target = addresses.get(i);
        String location = target.replaceAll("\\s", "");
        server.with("/to/" + i, LoopbackServer.Reply.of(302, "", "Location", location));
        pages.add(start + "/to/" + i);
        map.append("<url><loc>").append(target).append("</loc></url>");
      }
      server.with("/map.xml", LoopbackServer.Reply.of(200, map + "</urlset>"));
      try (Fetch fetch = guarded(server)) {
        Fetch.Report report = fetch.run(List.of(start + "/map.xml"), pages, done -> {});
        assertThat(report.fetched()).isZero();
        assertThat(server.paths()).contains("/to/0", "/to/" + (addresses.size() - 1), "/map.xml");
      }
    }
    assertThat(canary.reached).hasValue(0);
  }

  @Test
  void theMachinesOwnNetworkAddressesAreRefused() throws IOException {
    List<String> own = new ArrayList<>();
    for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(card.getInetAddresses())) {
        if (!PublicAddresses.contain(address)) {
          String host = address.getHostAddress().replaceAll("%.*", "");
          own.add(
              "http://"
                  + (host.contains(":") ? "[" + host + "]" : host)
                  + ":"
                  + canary.socket.getLocalPort()
                  + "/");
        }
      }
    }
    try (LoopbackServer server = new LoopbackServer();
        Fetch fetch = guarded(server)) {
      assertThat(fetch.run(List.of(), own, done -> {}).fetched()).isZero();
    }
    assertThat(own).isNotEmpty();
    assertThat(canary.reached).hasValue(0);
  }

  @Test
  void withoutTheGuardManyFormsDoReachIt() {
    try (Fetch fetch = new Fetch(options(), "test", PrivateHostsTest::resolve, new FakeTime())) {
      // Forms of other addresses would be asked for on the network.
      List<String> loopback =
          addresses().stream()
              .filter(
                  address ->
                      address.matches("http://(?:[0-9]|(?i)localhost|\\[:+(?:ffff:)?[17]).*"))
              .toList();
      fetch.run(List.of(), loopback, done -> {});
    }
    assertThat(canary.reached).hasValueGreaterThan(8);
  }

  @Test
  void theAddressThatWasCheckedIsTheOneConnectedTo() throws IOException, RefusedException {
    try (LoopbackServer server = new LoopbackServer()) {
      server.with("/", LoopbackServer.Reply.page("ours"));
      List<String> asked = new ArrayList<>();
      // Whoever looks the name up twice gets another machine the second time.
      Resolver turning =
          host -> {
            asked.add(host);
            return List.of(InetAddress.getByName(asked.size() == 1 ? "127.0.0.1" : "10.0.0.1"));
          };
      try (Web web = new Web(turning, "test", 1000, Duration.ofSeconds(5))) {
        Answer answer = web.get(URI.create("http://turning.test:" + server.port() + "/"), Map.of());
        assertThat(answer.status()).isEqualTo(200);
      }
      assertThat(asked).containsExactly("turning.test");
      assertThat(server.requests().get(0).fields())
          .containsEntry("host", "turning.test:" + server.port());
    }
  }
}
