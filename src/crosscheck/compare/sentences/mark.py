"""What a word does in a sentence besides naming something."""

from __future__ import annotations


class Mark:
    """What a word does in a sentence besides naming something: bits of one whole number, since every word is asked.

    (An `IntFlag` would double the time of a comparison.)
    """

    NONE = 0
    FUNCTION = 1 << 0
    GENERIC = 1 << 1
    STRONG_CUT = 1 << 2
    WEAK_CUT = 1 << 3
    NEGATION = 1 << 4
    INCREMENT = 1 << 5
    SUM = 1 << 6
    LABEL = 1 << 7
    CONCEPT = 1 << 8
    OPENER = 1 << 9
    PARTNER = 1 << 10
    UNDO = 1 << 11
    ENDING = 1 << 12
    ADJUNCT = 1 << 13
    ANAPHOR = 1 << 14
    VERBAL = 1 << 15
    PLAN = 1 << 16
    COPULA = 1 << 17
    OF = 1 << 18
    SOURCE = 1 << 19
    TIME = 1 << 20
    MORE = 1 << 21
    LESS = 1 << 22
    REFUSAL = 1 << 23
    TOWARDS = 1 << 24
    ABSOLUTE = 1 << 25
    DISPUTE = 1 << 26
    PAIRED = 1 << 27
    DEFINITE = 1 << 28
    KIND = 1 << 29
    POSSESSIVE = 1 << 30
    OTHER = 1 << 31
    PLACE = 1 << 32
    FOR = 1 << 33
    EARLIER = 1 << 34
    LATER = 1 << 35
    SAYING = 1 << 36
    THAT = 1 << 37
    ARTICLE = 1 << 38
    PRO = 1 << 39
    AGAINST = 1 << 40
    AT = 1 << 41
    BY = 1 << 42
    WHO = 1 << 43
    INDEFINITE = 1 << 44
    WITH = 1 << 45
    WITHOUT = 1 << 46
    AUXILIARY = 1 << 47
    FORMER = 1 << 48
    REVERSED = 1 << 49
    RELATIVE = 1 << 50
    ENDED = 1 << 51
    WAS = 1 << 52
    YET = 1 << 53
    DEED = 1 << 54
    SINGULAR = 1 << 55
    KIN = 1 << 56
    EXCEPT = 1 << 57
    AS = 1 << 58
    FREE = 1 << 59
    SHIFT = 1 << 60
    FROM = 1 << 61
    TO = 1 << 62
    IS = 1 << 63
    MANAGED = 1 << 64
    PARTLY = 1 << 65
    DECISION = 1 << 66
    RISEN = 1 << 67
    FALLEN = 1 << 68
    REVISED = 1 << 69
    NOW = 1 << 70
    DENIAL = NEGATION | OPENER | ENDING | REFUSAL
