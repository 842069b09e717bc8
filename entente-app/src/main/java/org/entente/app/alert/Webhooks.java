package org.entente.app.alert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.entente.app.exchange.JsonText;
import org.entente.app.fetch.Hook;
import org.entente.app.store.Firings;
import org.entente.app.store.Firings.Delivery;
import org.entente.model.remark.EntenteException;

/**
 * Tells webhooks of firings. A firing counts as told when the answer is a 2xx; else it is sent
 * again later, with the same id, so that a receiver that keeps ids takes each once.
 */
public final class Webhooks {
  /** Names the firing. */
  public static final String ID = "X-Entente-Firing";

  /** {@code sha256=} and the HMAC of the body with the alert's secret, in hexadecimal digits. */
  public static final String SIGNATURE = "X-Entente-Signature";

  private static final String MAC = "HmacSHA256";

  private final Firings firings;
  private final Hook hook = new Hook();

  /** Of a store. */
  public Webhooks(Firings firings) {
    this.firings = firings;
  }

  /**
   * Sends what is due.
   *
   * @return how many were told
   */
  public int send() {
    int told = 0;
    for (Delivery delivery : firings.due()) {
      if (isTold(delivery)) {
        firings.delivered(delivery.firing());
        told++;
      } else {
        firings.failed(delivery.firing());
      }
    }
    return told;
  }

  private boolean isTold(Delivery delivery) {
    byte[] body = JsonText.of(delivery.firing().row());
    Map<String, String> fields =
        Map.of(
            ID, delivery.firing().id(), SIGNATURE, "sha256=" + signature(body, delivery.secret()));
    try {
      return hook.post(delivery.address(), fields, body) / 100 == 2;
    } catch (IOException e) {
      // That it was not told is what is noted; it is tried again whyever.
      return false;
    }
  }

  /** The signature of a body, in hexadecimal digits. */
  static String signature(byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new EntenteException(EntenteException.Code.INTERNAL, "no " + MAC, null, e);
    }
  }
}
