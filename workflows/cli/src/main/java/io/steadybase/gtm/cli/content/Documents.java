package io.steadybase.gtm.cli.content;

/** The documents that were stored, to be read. */
public interface Documents extends AutoCloseable {
    /**
     * A document, whole and as it was stored.
     *
     * @param documentId the hash of its bytes, 64 hexadecimal digits
     * @throws io.steadybase.gtm.cli.CommandFailedException if there is none, or if it is not what its id says
     * @throws io.steadybase.gtm.connection.CannotConnectException if the table cannot be read
     */
    Document fetch(String documentId);

    @Override
    void close();

    /** A document. */
    final class Document {
        private final String name;
        private final String mediaType;
        private final byte[] bytes;

        /**
         * A document.
         *
         * @param name a file name
         */
        public Document(String name, String mediaType, byte[] bytes) {
            this.name = name;
            this.mediaType = mediaType;
            this.bytes = bytes;
        }

        /** A file name. */
        public String name() {
            return name;
        }

        /** What kind of file it is. */
        public String mediaType() {
            return mediaType;
        }

        /** All of it; not to be changed. */
        public byte[] bytes() {
            return bytes;
        }
    }
}
