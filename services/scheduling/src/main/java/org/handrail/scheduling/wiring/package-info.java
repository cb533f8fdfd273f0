/** How the parts hang together: kinds of documents, what is heard, who may do what. */
package org.handrail.scheduling.wiring;
