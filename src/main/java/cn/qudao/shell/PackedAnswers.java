package cn.qudao.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Vaadin keeps the last answer to each window, in case it gets lost on the way and the browser asks once more: with a whole
 * page in it that is the largest thing that a person costs. So it is kept packed, at a tenth of the size.
 */
final class PackedAnswers extends UidlRequestHandler {

    /** Characters; to pack less is not worth the time. */
    private static final int SHORT = 4_000;

    private record Packed(byte[] answer) implements Serializable {}

    @Override
    public Optional<ResponseWriter> synchronizedHandleRequest(
            VaadinSession session, VaadinRequest request, VaadinResponse response, String message) throws IOException {
        Optional<ResponseWriter> writer = super.synchronizedHandleRequest(session, request, response, message);
        UI window = UI.getCurrent();
        String answer = window == null ? null : window.getInternals().getLastRequestResponse();
        return answer == null
                ? writer
                : writer.map(sent -> () -> {
                    sent.writeResponse();
                    pack(window, answer);
                });
    }

    @Override
    protected ServerRpcHandler createRpcHandler() {
        return new ServerRpcHandler() {
            @Override
            public void handleRpc(UI window, String message, VaadinRequest request)
                    throws InvalidUIDLSecurityKeyException, MessageIdSyncException {
                try {
                    super.handleRpc(window, message, request);
                } catch (ClientResentPayloadException e) {
                    unpack(window);
                    throw e;
                }
            }
        };
    }

    /** When the browser has it already; by then the next answer may be there, or the window gone. */
    static void pack(UI window, String answer) {
        Packed packed = answer.length() < SHORT ? null : new Packed(packed(answer));
        SerializableRunnable keep = () -> {
            if (answer.equals(window.getInternals().getLastRequestResponse())) {
                ComponentUtil.setData(window, Packed.class, packed);
                window.getInternals().setLastRequestResponse(packed == null ? answer : null);
            }
        };
        window.accessLater(keep, () -> {}).run();
    }

    private static void unpack(UI window) {
        Packed packed = ComponentUtil.getData(window, Packed.class);
        if (packed != null && window.getInternals().getLastRequestResponse() == null) {
            window.getInternals().setLastRequestResponse(unpacked(packed.answer));
        }
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 8);
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(bytes, quick)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            quick.end();
        }
        return bytes.toByteArray();
    }

    private static String unpacked(byte[] bytes) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
