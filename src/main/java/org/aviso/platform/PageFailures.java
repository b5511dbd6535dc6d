package org.aviso.platform;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends a page that fails with the page that says so, and a page that is not allowed with the one for that. Otherwise
 * the server would write the exception to its log, and with it what a resident wrote.
 */
public class PageFailures extends ExceptionHandlerFactory {

    private static final Logger LOG = Logger.getLogger(PageFailures.class.getName());

    public PageFailures(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ExceptionHandlerWrapper(getWrapped().getExceptionHandler()) {

            @Override
            public void handle() {
                Iterator<ExceptionQueuedEvent> queued = getUnhandledExceptionQueuedEvents().iterator();
                if (!queued.hasNext()) {
                    return;
                }
                Throwable first = queued.next().getContext().getException();
                queued.remove();
                while (queued.hasNext()) {
                    queued.next();
                    queued.remove();
                }
                end(first);
            }
        };
    }

    private static void end(Throwable failed) {
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SecurityException) {
                status = HttpServletResponse.SC_FORBIDDEN;
            }
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.log(Level.SEVERE, "{0} failed: {1}", new Object[] {
                faces.getViewRoot() == null ? "a page" : faces.getViewRoot().getViewId(), Failure.told(failed)});
        }
        try {
            if (!faces.getExternalContext().isResponseCommitted()) {
                // The headers stay: what a browser may do holds for the page that says so, too.
                ((HttpServletResponse) faces.getExternalContext().getResponse()).resetBuffer();
                faces.getExternalContext().setResponseHeader("Cache-Control", "no-store");
                faces.getExternalContext().responseSendError(status, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
