package cn.qudao.demogateway;

import cn.qudao.smsline.Account;
import cn.qudao.smsline.Body;
import cn.qudao.smsline.Caller;
import cn.qudao.smsline.Joint;
import cn.qudao.smsline.Line;
import cn.qudao.smsline.LineUser;
import cn.qudao.smsline.Piece;
import cn.qudao.smsline.Protocol;
import cn.qudao.smsline.Told;
import cn.qudao.smsline.Unsent;
import cn.qudao.smsline.Wires;
import cn.qudao.smsline.Wires.Listening;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The message centre, with all the phones of the province behind it. */
public final class DemoGateway implements AutoCloseable {

    private static final int MOST_KEPT = 500;
    /** With SGIP each end has a number; these are in nobody's range. */
    public static final long NODE = 3_020_000_000L;

    private final Account account;
    private final Clock clock;
    private final Wires wires = new Wires();
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final Listening listening;
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final Deque<PhoneMessage> screens = new ArrayDeque<>();
    private final Map<String, Map<Integer, String>> open = new HashMap<>();
    private final AtomicInteger references = new AtomicInteger();
    private volatile @Nullable Caller caller;
    private volatile Fault fault = Fault.NONE;

    /** What it does wrong. */
    public enum Fault {
        NONE,
        /** Takes no message. */
        REFUSES,
        /** Takes messages and reports that they did not arrive. */
        FAILS,
        /** Takes messages and says nothing. */
        SILENT
    }

    private DemoGateway(Account account, int port, Clock clock) throws InterruptedException {
        this.account = account;
        this.clock = clock;
        this.listening =
                wires.listen(account, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), new Centre());
    }

    /** @param port 0 for any that is free */
    public static DemoGateway start(
            Protocol protocol, String user, String secret, String serviceNumber, int port, Clock clock)
            throws InterruptedException {
        return new DemoGateway(new Account(protocol, user, secret, NODE, serviceNumber, true, 32), port, clock);
    }

    public int port() {
        return listening.port();
    }

    public String serviceNumber() {
        return account.serviceNumber();
    }

    /** Calls the portal, where the protocol wants that. */
    public void call(int portalPort) {
        caller = wires.call(account, new InetSocketAddress(InetAddress.getLoopbackAddress(), portalPort), new Centre());
    }

    public void behave(Fault wanted) {
        fault = wanted;
    }

    /** Cuts every line, as a network does. */
    public void cut() {
        lines.forEach(Line::close);
    }

    /** Whether the portal can be told something. */
    public boolean isReady() {
        return line().isPresent();
    }

    private Optional<Line> line() {
        Caller called = caller;
        return called != null
                ? called.line()
                : lines.stream().filter(Line::isOpen).findFirst();
    }

    /**
     * Sends as a phone.
     *
     * @return whether the portal has kept all of it
     */
    public boolean send(String phone, String text) throws Unsent {
        show(new PhoneMessage(phone, true, text, clock.instant()));
        boolean kept = true;
        for (Body body : Body.of(text, references.incrementAndGet() & 0xFF)) {
            kept &= deliver(newId(), phone, body);
        }
        return kept;
    }

    public String newId() throws Unsent {
        return needed().newId();
    }

    /** One message or part as it stands, once more where the id is the same. */
    public boolean deliver(String id, String phone, Body body) throws Unsent {
        return needed().deliver(id, new Piece(phone, account.serviceNumber(), body));
    }

    private Line needed() throws Unsent {
        return line().orElseThrow(() -> new Unsent("The portal is not connected", false));
    }

    /** What stands on the screens of phones, the newest first. */
    public List<PhoneMessage> screens() {
        synchronized (screens) {
            return new ArrayList<>(screens);
        }
    }

    private void show(PhoneMessage message) {
        synchronized (screens) {
            screens.addFirst(message);
            if (screens.size() > MOST_KEPT) {
                screens.removeLast();
            }
        }
    }

    private void got(Piece piece) {
        String text = piece.body().text().orElse("");
        piece.body()
                .joint()
                .map(joint -> together(piece.phone(), joint, text))
                .orElse(Optional.of(text))
                .ifPresent(whole -> show(new PhoneMessage(piece.phone(), false, whole, clock.instant())));
    }

    private Optional<String> together(String phone, Joint joint, String text) {
        synchronized (open) {
            String key = phone + "/" + joint.reference() + "/" + joint.parts();
            Map<Integer, String> parts = open.computeIfAbsent(key, k -> new TreeMap<>());
            parts.put(joint.part(), text);
            if (parts.size() < joint.parts()) {
                return Optional.empty();
            }
            open.remove(key);
            return Optional.of(String.join("", parts.values()));
        }
    }

    private void report(Line from, String id, String phone, boolean arrived) {
        Line line = account.protocol().isTwoWay() ? line().orElse(from) : from;
        boolean words = account.protocol() != Protocol.SGIP;
        Told told = arrived
                ? new Told(id, phone, Told.Fate.DELIVERED, words ? "DELIVRD" : "0")
                : new Told(id, phone, Told.Fate.FAILED, words ? "UNDELIV" : "29");
        try {
            for (int time = 0; time < 3 && !line.report(told); time++) {
                Thread.sleep(500);
            }
        } catch (Unsent lost) {
            // A report that nobody takes is lost, as with real centres.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Centre implements LineUser {

        @Override
        public boolean received(String id, Piece piece) {
            return true;
        }

        @Override
        public boolean told(Told told) {
            return true;
        }

        @Override
        public String submitted(Line line, String id, Piece piece) {
            Fault now = fault;
            if (now == Fault.REFUSES) {
                return "8";
            }
            if (now != Fault.FAILS) {
                got(piece);
            }
            if (now != Fault.SILENT) {
                work.execute(() -> report(line, id, piece.phone(), now == Fault.NONE));
            }
            return "";
        }

        @Override
        public void opened(Line line) {
            lines.add(line);
        }

        @Override
        public void closed(Line line) {
            lines.remove(line);
        }
    }

    @Override
    public void close() {
        Caller called = caller;
        if (called != null) {
            called.close();
        }
        listening.close();
        wires.close();
        work.shutdownNow();
    }
}
