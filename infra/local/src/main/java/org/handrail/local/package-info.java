/** What Handrail stands on when it runs on one machine: broker, store, token issuer, partner stand-ins, launcher. */
package org.handrail.local;
