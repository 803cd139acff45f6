package cn.qudao.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process that uses the embedded database until it is told to leave, or is killed. */
final class DatabaseUser implements AutoCloseable {

    private final Process process;
    private final int port;

    private DatabaseUser(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static void main(String[] args) throws IOException {
        DataFolder folder = new DataFolder(Path.of(args[0]));
        EmbeddedDatabase database = EmbeddedDatabase.open(folder.path(), List.of());
        System.out.println(ServerAccess.read(folder.access()).orElseThrow().port());
        if (System.in.read() >= 0) {
            database.close();
        }
    }

    static DatabaseUser on(DataFolder folder) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DatabaseUser.class.getName(),
                        folder.path().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        return new DatabaseUser(process, Integer.parseInt(String.valueOf(output.readLine())));
    }

    int port() {
        return port;
    }

    void leave() throws IOException, InterruptedException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        process.waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
