package io.steadybase.gtm.connection;

import java.util.List;

/** What cannot be done with a run; the message says why, for a reader. */
public abstract sealed class RunException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private RunException(String message) {
        super(message);
    }

    /** There is none of this name. */
    public static final class NoSuchRun extends RunException {
        private static final long serialVersionUID = 1;

        private final String workflowId;

        NoSuchRun(String workflowId) {
            super("no run " + workflowId);
            this.workflowId = workflowId;
        }

        /** The name. */
        public String workflowId() {
            return workflowId;
        }
    }

    /** The run, or its start, says no. */
    public static final class Refused extends RunException {
        private static final long serialVersionUID = 1;

        /** With the reason. */
        public Refused(String reason) {
            super(reason);
        }
    }

    /** The run has ended: nothing can be decided any more. */
    public static final class Ended extends RunException {
        private static final long serialVersionUID = 1;

        private final String workflowId;

        /** The run of this id. */
        public Ended(String workflowId) {
            super("run %s has ended".formatted(workflowId));
            this.workflowId = workflowId;
        }

        /** The run. */
        public String workflowId() {
            return workflowId;
        }
    }

    /** The worker fails again and again at what the run does next: no waiting mends that. */
    public static final class Stuck extends RunException {
        private static final long serialVersionUID = 1;

        Stuck(String message) {
            super(message);
        }
    }

    /** An input that makes no sense: nothing was sent. */
    public static final class BadInput extends RunException {
        private static final long serialVersionUID = 1;

        BadInput(List<String> problems) {
            super(String.join(System.lineSeparator(), problems));
        }
    }

    /** Neither the server nor a worker behind it answered in time. */
    public static final class NoAnswer extends RunException {
        private static final long serialVersionUID = 1;

        NoAnswer(String message) {
            super(message);
        }
    }

    /** The server lacks what runs need: no run can get on until somebody mends it. */
    public static final class NotSetUp extends RunException {
        private static final long serialVersionUID = 1;

        NotSetUp(List<String> problems) {
            super(String.join(System.lineSeparator(), problems));
        }
    }
}
