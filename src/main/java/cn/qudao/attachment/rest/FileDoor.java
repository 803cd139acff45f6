package cn.qudao.attachment.rest;

import cn.qudao.attachment.AttachmentKind;
import cn.qudao.attachment.domain.FileReading;
import cn.qudao.attachment.domain.FileReading.Opened;
import cn.qudao.kernel.Requires;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where all files are read. A browser shows pictures and saves everything else, runs nothing, and asks again each time whether it may,
 * which costs no bytes. A download that broke off goes on where it was.
 */
@RestController
@RequestMapping("/files/{code}")
@Requires
class FileDoor {

    private static final String NOTHING_RUNS = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";

    private final FileReading files;

    FileDoor(FileReading files) {
        this.files = files;
    }

    @GetMapping
    ResponseEntity<Resource> read(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range) {
        Opened opened = files.open(code);
        if (range == null || range.startsWith("bytes=0-")) {
            files.tellTaken(opened.file());
        }
        return answer(opened);
    }

    @GetMapping("/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable String code) {
        return answer(files.thumbnail(code));
    }

    private static ResponseEntity<Resource> answer(Opened opened) {
        AttachmentKind kind = opened.file().kind();
        ContentDisposition disposition = (kind.isPicture()
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(opened.file().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(opened.hash())
                .body(opened.content());
    }
}
