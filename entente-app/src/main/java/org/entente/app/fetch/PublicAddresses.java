package org.entente.app.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are the public network's: what is left when the IANA registries of
 * special-purpose addresses (RFC 6890) are taken away.
 *
 * <p>Of IPv6 only global unicast (2000::/3) is public, and of that not what carries an IPv4 address
 * of any kind inside (6to4, Teredo); NAT64, mapped and compatible forms lie outside of 2000::/3.
 */
final class PublicAddresses {
  /** A block of addresses: its first bytes and how many of their bits count. */
  private record Block(List<Integer> bytes, int bits) {
    static Block of(int bits, Integer... bytes) {
      return new Block(List.of(bytes), bits);
    }

    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if (((address[bit / 8] ^ bytes.get(bit / 8)) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Block> NOT_PUBLIC_4 =
      List.of(
          // "this network", private, carrier-grade NAT, loopback, link-local
          Block.of(8, 0),
          Block.of(8, 10),
          Block.of(10, 100, 64),
          Block.of(8, 127),
          Block.of(16, 169, 254),
          Block.of(12, 172, 16),
          // protocol assignments, documentation, 6to4 relays, private
          Block.of(24, 192, 0, 0),
          Block.of(24, 192, 0, 2),
          Block.of(24, 192, 88, 99),
          Block.of(16, 192, 168),
          // benchmarks, documentation
          Block.of(15, 198, 18),
          Block.of(24, 198, 51, 100),
          Block.of(24, 203, 0, 113),
          // multicast, reserved and broadcast
          Block.of(4, 224),
          Block.of(4, 240));

  private static final Block GLOBAL_UNICAST_6 = Block.of(3, 0x20);

  private static final List<Block> NOT_PUBLIC_6 =
      List.of(
          // protocol assignments, Teredo among them; documentation; 6to4; documentation
          Block.of(23, 0x20, 0x01, 0x00),
          Block.of(32, 0x20, 0x01, 0x0d, 0xb8),
          Block.of(16, 0x20, 0x02),
          Block.of(20, 0x3f, 0xff, 0x00));

  private PublicAddresses() {}

  /** Whether the address is one of the public network. */
  static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(bytes));
    }
    return GLOBAL_UNICAST_6.holds(bytes)
        && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(bytes));
  }
}
