"""Two bare sentences: do they agree, do they contradict each other, can one tell at all."""

from crosscheck.compare.sentences.compare_sentences import compare_sentences
from crosscheck.compare.sentences.judgement import Judgement, Relation, Step

__all__ = ["Judgement", "Relation", "Step", "compare_sentences"]
