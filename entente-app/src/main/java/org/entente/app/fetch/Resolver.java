package org.entente.app.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
interface Resolver {
  /**
   * The host's addresses, at least one.
   *
   * @param host a name, or an address in any form the system reads
   * @throws UnknownHostException if there are none
   */
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /** The system's own. */
  static Resolver system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }

  /**
   * This one, with hosts refused that have an address outside of the public network. One such
   * address is enough: a name that points both ways is a trap.
   */
  default Resolver publicOnly() {
    return host -> {
      List<InetAddress> addresses = resolve(host);
      for (InetAddress address : addresses) {
        if (!PublicAddresses.contain(address)) {
          throw new PrivateHostException(host, address);
        }
      }
      return addresses;
    };
  }

  /** A host that is not of the public network. */
  final class PrivateHostException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    PrivateHostException(String host, InetAddress address) {
      super(host + " is " + address.getHostAddress() + ", which is not a public address");
    }
  }
}
