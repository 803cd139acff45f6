package cn.qudao.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What lives on the heap of the portal, seen through Java's own management interface. */
public final class PortalHeap implements AutoCloseable {

    private final JMXConnector connector;
    private final MemoryMXBean memory;

    private PortalHeap(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.memory = ManagementFactory.newPlatformMXBeanProxy(
                connector.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    }

    @SuppressWarnings("BanJNDI") // the address is that of our own child process
    public static PortalHeap of(PortalProcess portal) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(portal.pid()));
            try {
                return new PortalHeap(
                        JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }

    /** Kilobytes in use after two full collections, the second for what the first has only made collectable. */
    public double settled() {
        memory.gc();
        return live();
    }

    /** Kilobytes in use after a full collection; amid work, what the work holds. */
    public double live() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / 1024.0;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
