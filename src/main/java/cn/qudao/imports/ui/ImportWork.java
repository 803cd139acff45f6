package cn.qudao.imports.ui;

import cn.qudao.imports.domain.Imports;
import cn.qudao.imports.domain.Progress;
import cn.qudao.imports.domain.Rehearsal;
import cn.qudao.imports.domain.SourceFile;
import cn.qudao.uikit.UploadedFile;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.stereotype.Component;

/** Imports in the background, in the name of the person who asked; two at a time, so that the portal stays quick. */
@Component
class ImportWork {

    private static final int AT_ONCE = 2;

    private final Imports imports;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    ImportWork(Imports imports) {
        this.imports = imports;
    }

    Path keep(InputStream in) throws IOException {
        return UploadedFile.keep(in, SourceFile.LARGEST, SourceFile::tooLarge);
    }

    void rehearse(String kind, SourceFile file, Progress progress, Listener listener) {
        start(() -> imports.rehearse(kind, file, progress), listener);
    }

    void run(String kind, SourceFile file, Progress progress, Listener listener) {
        start(() -> imports.run(kind, file, progress), listener);
    }

    void forget(SourceFile file) {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(Supplier<Rehearsal> work, Listener listener) {
        // Made here: at start-up who holds the person's name is not yet settled.
        Executor inTheirName = new DelegatingSecurityContextExecutor(threads);
        CompletableFuture.supplyAsync(work, inTheirName).whenComplete((done, failure) -> {
            if (failure instanceof CompletionException failed) {
                listener.failed.accept(failed);
            } else {
                listener.done.accept(done);
            }
        });
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** Hears the end, on another thread than that of the page. */
    record Listener(Consumer<Rehearsal> done, Consumer<CompletionException> failed) {}
}
