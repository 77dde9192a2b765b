package io.steadybase.gtm.local.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Who the TLS proxy is and whom it lets in.
 *
 * @param clientAuthorities the certificates, in PEM, of the authorities whose clients may enter
 */
public record ProxyIdentity(PemIdentity server, List<String> clientAuthorities) {
    public ProxyIdentity {
        clientAuthorities = List.copyOf(clientAuthorities);
    }

    SSLContext context() {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(identityStore(), new char[0]);
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(authorityStore());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("the TLS proxy's certificates cannot be used: " + e.getMessage(), e);
        }
    }

    private KeyStore identityStore() throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        Certificate[] chain = {Pem.certificate(server.certificate())};
        store.setKeyEntry("server", Pem.privateKey(server.privateKey()), new char[0], chain);
        return store;
    }

    private KeyStore authorityStore() throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        for (int i = 0; i < clientAuthorities.size(); i++) {
            store.setCertificateEntry("authority-" + i, Pem.certificate(clientAuthorities.get(i)));
        }
        return store;
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null);
        return store;
    }
}
