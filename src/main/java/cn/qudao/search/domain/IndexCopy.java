package cn.qudao.search.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** One index on the disk, which knows how far it has followed the log of changes. */
final class IndexCopy {

    private static final double MEMORY_MB = 16;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile State state;
    private @Nullable State committed;

    /**
     * How far an index is.
     *
     * @param format of its fields, and which kinds it has
     * @param batch the last that it has read
     * @param rebuild how often a new one had been asked for when it was made
     */
    record State(String format, long batch, long rebuild) {

        private static final String FORMAT = "format";
        private static final String BATCH = "batch";
        private static final String REBUILD = "rebuild";

        private Map<String, String> written() {
            return Map.of(FORMAT, format, BATCH, Long.toString(batch), REBUILD, Long.toString(rebuild));
        }

        private static @Nullable State read(Iterable<Map.Entry<String, String>> data) {
            Map<String, String> written = StreamSupport.stream(data.spliterator(), false)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            return written.containsKey(FORMAT)
                    ? new State(
                            written.getOrDefault(FORMAT, ""),
                            Long.parseLong(written.getOrDefault(BATCH, "0")),
                            Long.parseLong(written.getOrDefault(REBUILD, "0")))
                    : null;
        }

        State read(long upTo) {
            return new State(format, upTo, rebuild);
        }
    }

    @FunctionalInterface
    interface Searching<T> {

        T in(IndexSearcher searcher) throws IOException;
    }

    private IndexCopy(Path folder, Directory directory, IndexWriter writer, State state) throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.state = state;
        this.searchers = new SearcherManager(writer, null);
    }

    /** Empty where there is none, or it was never finished. */
    static Optional<IndexCopy> open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        if (!DirectoryReader.indexExists(directory)) {
            directory.close();
            return Optional.empty();
        }
        IndexWriter writer = new IndexWriter(directory, settings());
        State state = State.read(writer.getLiveCommitData());
        if (state == null) {
            writer.close();
            directory.close();
            return Optional.empty();
        }
        IndexCopy copy = new IndexCopy(folder, directory, writer, state);
        copy.committed = state;
        return Optional.of(copy);
    }

    /** Nothing of it is kept before the first {@link #commit}. */
    static IndexCopy begin(Path folder, State state) throws IOException {
        Directory directory = FSDirectory.open(folder);
        return new IndexCopy(
                folder,
                directory,
                new IndexWriter(directory, settings().setOpenMode(IndexWriterConfig.OpenMode.CREATE)),
                state);
    }

    private static IndexWriterConfig settings() {
        return new IndexWriterConfig(Analysis.writing())
                .setRAMBufferSizeMB(MEMORY_MB)
                // Otherwise it would begin threads of its own.
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
    }

    Path folder() {
        return folder;
    }

    State state() {
        return state;
    }

    int documents() {
        return writer.getDocStats().numDocs;
    }

    /** All that there is of a thing now. */
    void put(Term group, List<Document> documents) throws IOException {
        if (documents.isEmpty()) {
            writer.deleteDocuments(group);
        } else {
            writer.updateDocuments(group, documents);
        }
    }

    /** Only where nothing is there of them yet. */
    void add(List<Document> documents) throws IOException {
        writer.addDocuments(documents);
    }

    /** From now on what was written is found. */
    void show(long upTo) throws IOException {
        searchers.maybeRefreshBlocking();
        state = state.read(upTo);
    }

    /** What was written outlives the process; what was not is read from the log again. */
    void commit() throws IOException {
        if (state.equals(committed)) {
            return;
        }
        writer.setLiveCommitData(state.written().entrySet());
        writer.commit();
        committed = state;
    }

    <T> T search(Searching<T> work) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return work.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Searches that have begun go on with what they have. */
    void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
