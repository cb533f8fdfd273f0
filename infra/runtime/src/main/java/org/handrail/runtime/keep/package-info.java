/** What something rested on, kept for whoever asks later. */
package org.handrail.runtime.keep;
