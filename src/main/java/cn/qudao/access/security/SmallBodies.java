package cn.qudao.access.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** What programs say is short. A body without end is not read into memory, the less as who sends it has yet to show a secret. */
class SmallBodies extends OncePerRequestFilter {

    static final int MOST = 256 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length > MOST) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(length < 0 ? new Counted(request) : request, response);
        }
    }

    /** A body that does not say how long it is. */
    private static final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream in = super.getInputStream();
            return new ServletInputStream() {
                private long read;

                @Override
                public int read() throws IOException {
                    int next = in.read();
                    count(next < 0 ? 0 : 1);
                    return next;
                }

                @Override
                public int read(byte[] to, int offset, int length) throws IOException {
                    int some = in.read(to, offset, length);
                    count(Math.max(0, some));
                    return some;
                }

                private void count(int some) throws IOException {
                    read += some;
                    if (read > MOST) {
                        throw new IOException("The body is longer than " + MOST + " bytes");
                    }
                }

                @Override
                public boolean isFinished() {
                    return in.isFinished();
                }

                @Override
                public boolean isReady() {
                    return in.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    in.setReadListener(listener);
                }
            };
        }
    }
}
