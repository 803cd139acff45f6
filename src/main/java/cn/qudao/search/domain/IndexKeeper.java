package cn.qudao.search.domain;

import cn.qudao.scope.Scope;
import cn.qudao.search.ChangedRow;
import cn.qudao.search.Findable;
import cn.qudao.search.FoundKind;
import cn.qudao.search.SearchDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps this portal's index: opens it, follows the log of changes, and builds a new one beside it where there is none, or one is
 * asked for; searches go on with the old one meanwhile. An index is never shared, so nothing that another process does can harm it.
 */
@Component
class IndexKeeper {

    /** Of what stands in an index; another number makes every portal build a new one. */
    private static final int FORMAT = 1;

    private static final int AT_ONCE = 200;
    private static final int BATCHES_AT_ONCE = 5;
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);
    private static final Duration DROP_EVERY = Duration.ofHours(1);
    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);

    private final List<Findable> parts;
    private final StoredChanges changes;
    private final Scope scope;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final IndexFolder folder;

    private volatile @Nullable IndexCopy current;
    private volatile @Nullable IndexCopy built;
    private @Nullable Thread building;
    private volatile boolean ended;
    private Instant committedAt = Instant.EPOCH;
    private volatile Instant buildAgainAt = Instant.EPOCH;
    private Instant droppedAt;
    private Instant restsUntil = Instant.EPOCH;
    private boolean looked;

    IndexKeeper(
            List<Findable> parts,
            StoredChanges changes,
            Scope scope,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${qudao.data}") Path data) {
        this.parts = parts;
        this.changes = changes;
        this.scope = scope;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
        this.folder = new IndexFolder(data);
        this.droppedAt = clock.instant();
    }

    List<Findable> parts() {
        return parts;
    }

    /** Empty before there is one. */
    Optional<IndexCopy> current() {
        return Optional.ofNullable(current);
    }

    /** Looks into what is there now; empty before there is an index. */
    <T> Optional<T> search(IndexCopy.Searching<T> work) {
        while (true) {
            IndexCopy copy = current;
            if (copy == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(copy.search(work));
            } catch (AlreadyClosedException replaced) {
                if (copy == current) {
                    throw replaced;
                }
            }
        }
    }

    List<FoundKind> kinds() {
        return parts.stream()
                .flatMap(part -> part.kinds().stream())
                .distinct()
                .sorted(Comparator.comparingInt(FoundKind::order))
                .toList();
    }

    /** One look at the log; false where there is nothing to do. */
    synchronized boolean round() {
        if (clock.instant().isBefore(restsUntil)) {
            return false;
        }
        try {
            return follow();
        } catch (IOException e) {
            restsUntil = clock.instant().plus(TRY_AGAIN);
            forget();
            throw new UncheckedIOException(e);
        }
    }

    private boolean follow() throws IOException {
        StoredChanges.Head head = changes.head();
        if (head.waiting()) {
            changes.giveBatch();
            return true;
        }
        dropOld();
        if (!looked) {
            looked = true;
            current = opened(format(head));
        }
        takeBuilt(head);
        IndexCopy copy = current;
        if (copy == null || isLost(copy.state(), head)) {
            build(head);
        }
        if (copy == null || copy.state().batch() >= head.batch()) {
            commit(copy);
            return false;
        }
        advance(copy, head);
        commit(copy);
        return true;
    }

    /** Whether another one is asked for, or it cannot follow the log: it was away too long, or knows what was taken back with the database. */
    private static boolean isLost(IndexCopy.State state, StoredChanges.Head head) {
        return state.rebuild() < head.rebuild() || state.batch() < head.dropped() || state.batch() > head.batch();
    }

    private String format(StoredChanges.Head head) {
        return String.join(
                " ",
                Integer.toString(FORMAT),
                Long.toString(head.origin()),
                String.join(
                        ",", new TreeSet<>(parts.stream().map(Findable::name).toList())));
    }

    private void advance(IndexCopy copy, StoredChanges.Head head) throws IOException {
        long upTo = Math.min(head.batch(), copy.state().batch() + BATCHES_AT_ONCE);
        apply(copy, changes.changed(copy.state().batch(), upTo));
        copy.show(upTo);
    }

    /** Whether all that was committed before is found now. */
    synchronized boolean isUpToDate() {
        StoredChanges.Head head = changes.head();
        IndexCopy copy = current;
        return copy != null
                && building == null
                && !head.waiting()
                && copy.state().batch() >= head.batch()
                && copy.state().rebuild() >= head.rebuild();
    }

    private @Nullable IndexCopy opened(String format) throws IOException {
        IndexCopy found = null;
        for (Path index : folder.indexes()) {
            if (found == null) {
                found = opened(index, format);
            }
            if (found == null || !found.folder().equals(index)) {
                IndexFolder.remove(index);
            }
        }
        return found;
    }

    private @Nullable IndexCopy opened(Path index, String format) {
        try {
            IndexCopy copy = IndexCopy.open(index).orElse(null);
            if (copy != null && !copy.state().format().equals(format)) {
                copy.close();
                return null;
            }
            return copy;
        } catch (IOException broken) {
            log.warn("The search index {} cannot be read; another one is built", index, broken);
            return null;
        }
    }

    private void apply(IndexCopy copy, Collection<ChangedRow> changed) throws IOException {
        Map<String, List<Long>> bySource = changed.stream()
                .collect(Collectors.groupingBy(
                        ChangedRow::source, Collectors.mapping(ChangedRow::id, Collectors.toList())));
        for (Findable part : parts) {
            Set<Long> things = new HashSet<>();
            part.follows().forEach((source, follow) -> {
                List<Long> rows = bySource.get(source);
                if (rows != null) {
                    things.addAll(read(() -> follow.apply(rows)));
                }
            });
            for (List<Long> some :
                    things.stream().gather(Gatherers.windowFixed(AT_ONCE)).toList()) {
                Map<Long, List<SearchDocument>> documents = documents(part, some);
                for (Long thing : some) {
                    copy.put(
                            IndexFields.group(part, thing),
                            documents.getOrDefault(thing, List.of()).stream()
                                    .map(document -> IndexFields.of(part, document))
                                    .toList());
                }
            }
        }
    }

    private Map<Long, List<SearchDocument>> documents(Findable part, List<Long> things) {
        return read(() -> part.documents(things)).stream().collect(Collectors.groupingBy(SearchDocument::thing));
    }

    private <T> T read(Supplier<T> work) {
        return scope.asSystem("what can be found", () -> Objects.requireNonNull(reading.execute(status -> work.get())));
    }

    private void commit(@Nullable IndexCopy copy) throws IOException {
        if (copy != null && !clock.instant().isBefore(committedAt.plus(COMMIT_EVERY))) {
            copy.commit();
            committedAt = clock.instant();
        }
    }

    private void dropOld() {
        if (clock.instant().isAfter(droppedAt.plus(DROP_EVERY))) {
            droppedAt = clock.instant();
            changes.dropOld();
        }
    }

    /** All that is committed before the last batch is read, and what comes later is read from the log. */
    private void build(StoredChanges.Head head) throws IOException {
        if (building != null || clock.instant().isBefore(buildAgainAt)) {
            return;
        }
        IndexCopy begun =
                IndexCopy.begin(folder.next(), new IndexCopy.State(format(head), head.batch(), head.rebuild()));
        building = Thread.ofVirtual().name("search-build").start(() -> fill(begun));
    }

    private void fill(IndexCopy begun) {
        try {
            Instant start = clock.instant();
            for (Findable part : parts) {
                fill(begun, part);
            }
            begun.show(begun.state().batch());
            begun.commit();
            log.debug(
                    "A search index of {} documents was built in {} s",
                    begun.documents(),
                    Duration.between(start, clock.instant()).toSeconds());
            built = begun;
        } catch (IOException | RuntimeException failed) {
            buildAgainAt = clock.instant().plus(TRY_AGAIN);
            if (!ended) {
                log.warn("No search index could be built; it is tried again", failed);
            }
            discard(begun);
        }
    }

    private void fill(IndexCopy begun, Findable part) throws IOException {
        long after = -1;
        List<Long> things;
        do {
            long last = after;
            things = read(() -> part.things(last, AT_ONCE));
            for (SearchDocument document : read(things, part)) {
                begun.add(List.of(IndexFields.of(part, document)));
            }
            if (ended) {
                throw new IOException("The portal ends");
            }
            after = things.isEmpty() ? after : things.getLast();
        } while (things.size() == AT_ONCE);
    }

    private List<SearchDocument> read(List<Long> things, Findable part) {
        return things.isEmpty() ? List.of() : read(() -> part.documents(things));
    }

    private static void discard(IndexCopy copy) {
        try {
            copy.close();
            IndexFolder.remove(copy.folder());
        } catch (IOException left) {
            log.debug("It is removed at the next start", left);
        }
    }

    /** What was built has read by then what the old one knows: nothing that is hidden meanwhile comes back. */
    private void takeBuilt(StoredChanges.Head head) throws IOException {
        Thread builder = building;
        if (builder == null || builder.isAlive()) {
            return;
        }
        building = null;
        IndexCopy fresh = built;
        IndexCopy old = current;
        built = null;
        if (fresh != null) {
            while (fresh.state().batch() < head.batch()) {
                advance(fresh, head);
            }
            current = fresh;
            if (old != null) {
                discard(old);
            }
        }
    }

    /** What is broken is opened anew. */
    private void forget() {
        IndexCopy broken = current;
        current = null;
        looked = false;
        if (broken != null) {
            try {
                broken.close();
            } catch (IOException closed) {
                log.debug("It was closed already", closed);
            }
        }
    }

    /** Keeps what was read of the log, and leaves the folder. */
    void end() {
        ended = true;
        Thread builder;
        synchronized (this) {
            builder = building;
        }
        try {
            if (builder != null) {
                builder.join(Duration.ofSeconds(5));
            }
            close();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (IOException lost) {
            log.debug("What was not written is read from the log again", lost);
        }
    }

    private synchronized void close() throws IOException {
        ended = false;
        if (built != null) {
            discard(built);
        }
        building = null;
        built = null;
        IndexCopy copy = current;
        current = null;
        looked = false;
        if (copy != null) {
            copy.commit();
            copy.close();
        }
        folder.leave();
    }
}
